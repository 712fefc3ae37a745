package org.tumen.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;

/** Reads how a source puts a statement: the manner keys beside a value, or each item of its {@code cite}. */
final class MannerReader {
    private static final Pattern AT =
            Pattern.compile("(headline|byline|lead|body|caption|bio)(?: ([1-9]\\d{0,3})(?:/([1-9]\\d{0,3}))?)?");
    private static final List<String> KEYS = List.of("at", "printed", "note", "hedge", "stance", "basis", "via");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int PRINTED_WORDS = 8;

    private final Drafts drafts;
    private final String source;

    MannerReader(Drafts drafts, String source) {
        this.drafts = drafts;
        this.source = source;
    }

    /** The citations beside a value; at least one. */
    List<Drafts.Citation> read(Fields fields) {
        YamlNode cite = fields.maybe("cite");
        Drafts.Citation beside = manner(fields);
        if (cite == null) {
            return List.of(beside);
        }
        KEYS.stream()
                .filter(fields::has)
                .forEach(key -> fields.problem(key, key + " stands beside cite", "move it into each item of cite"));
        List<Drafts.Citation> citations = new ArrayList<>();
        for (YamlNode item : cite.items()) {
            Fields manner = item.fields();
            citations.add(manner(manner));
            manner.end();
        }
        if (citations.isEmpty()) {
            cite.problem("cite is empty", "add where the report says it, or remove the key");
        }
        return citations;
    }

    private Drafts.Citation manner(Fields fields) {
        String at = fields.text("at");
        Matcher matcher = AT.matcher(at == null ? "" : at);
        if (at != null && !matcher.matches()) {
            fields.problem(
                    "at", "at " + at + " is not a place in a report", "write it as body 3/7: part paragraph/sentence");
        }
        boolean located = at != null && matcher.matches();
        return new Drafts.Citation(
                source,
                located ? Codes.Part.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)) : null,
                located ? number(matcher.group(2)) : null,
                located ? number(matcher.group(3)) : null,
                printed(fields),
                fields.text("note"),
                fields.code("hedge", Codes.Hedge.class, Codes.Hedge.NONE),
                fields.code("stance", Codes.Stance.class, Codes.Stance.ASSERTS),
                fields.code("basis", Codes.Basis.class, Codes.Basis.STATED),
                via(fields));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable String printed(Fields fields) {
        String printed = fields.text("printed");
        if (printed != null && SPACE.split(printed).length > PRINTED_WORDS) {
            fields.problem("printed", "printed has more than eight words", "keep the few words that matter");
        }
        return printed;
    }

    private List<Drafts.Hop> via(Fields fields) {
        List<Drafts.Hop> hops = new ArrayList<>();
        for (YamlNode item : fields.items("via")) {
            String text = item.text();
            if (text == null) {
                continue;
            }
            String[] words = SPACE.split(text);
            Codes.Act act = words.length == 2 ? act(words[1]) : null;
            if (act == null) {
                item.problem(
                        "'" + text + "' is not a hop of a chain",
                        "write a slug and SAID, WROTE, QUOTED, TRANSLATED or CONFIRMED");
                continue;
            }
            drafts.mention(words[0], Kind.AGENTS, item.mark());
            hops.add(new Drafts.Hop(words[0], act));
        }
        return List.copyOf(hops);
    }

    private static Codes.@Nullable Act act(String word) {
        for (Codes.Act act : Codes.Act.values()) {
            if (act.name().equals(word)) {
                return act;
            }
        }
        return null;
    }
}
