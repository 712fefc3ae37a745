package org.tumen.importer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumen.statement.FuzzyDate;

/** The keys of one mapping, read by name and type; {@link #end} reports the keys that nobody asked for. */
final class Fields {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final YamlNode node;
    private final Map<String, YamlNode> entries;
    private final TreeSet<String> asked = new TreeSet<>();

    Fields(YamlNode node) {
        this.node = node;
        this.entries = node.entries();
    }

    Mark mark() {
        return node.mark();
    }

    /** Where a key stands; where the mapping stands when the key is absent. */
    Mark mark(String key) {
        return entries.getOrDefault(key, node).mark();
    }

    void problem(String what, String mend) {
        node.problem(what, mend);
    }

    /** A problem of the value under a key, told where the key stands. */
    void problem(String key, String what, String mend) {
        entries.getOrDefault(key, node).problem(what, mend);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean isMapping() {
        return node.isMapping();
    }

    /** Whether this is a mapping and misses a key. */
    boolean lacks(String key) {
        return isMapping() && !has(key);
    }

    /** The piece under a key; null when the key is absent. */
    @Nullable
    YamlNode maybe(String key) {
        asked.add(key);
        return entries.get(key);
    }

    List<YamlNode> items(String key) {
        YamlNode value = maybe(key);
        return value == null ? List.of() : value.items();
    }

    Map<String, YamlNode> entries(String key) {
        YamlNode value = maybe(key);
        return value == null ? Map.of() : value.entries();
    }

    /** The text under a key; null when absent or, with a problem, when it is empty or no text. */
    @Nullable
    String text(String key) {
        YamlNode value = maybe(key);
        String text = value == null ? null : value.text();
        if (value == null || text == null || !text.isEmpty()) {
            return text;
        }
        value.problem(key + " is empty", "write it or remove the key");
        return null;
    }

    /** The text under a key; its absence is a problem and reads as an empty text. */
    String required(String key) {
        if (lacks(key)) {
            problem(key + " is missing", "add " + key);
        }
        String text = text(key);
        return text == null ? "" : text;
    }

    @Nullable
    FuzzyDate edtf(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return FuzzyDate.parse(text);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage() + " ";
            int end = message.indexOf(". ", message.lastIndexOf('"'));
            problem(
                    key,
                    key + " is not an EDTF date: " + message.substring(0, end),
                    message.substring(end + 2).strip());
            return null;
        }
    }

    /** A BCP 47 tag; null when absent or, with a problem, when it is none. */
    @Nullable
    String language(String key) {
        String text = text(key);
        if (text == null || text.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            return text;
        }
        problem(key, key + " " + text + " is not a language tag", "write a BCP 47 tag, such as en or ko");
        return null;
    }

    @Nullable
    BigDecimal number(String key) {
        String text = text(key);
        if (text == null || NUMBER.matcher(text).matches()) {
            return text == null ? null : new BigDecimal(text);
        }
        problem(
                key,
                key + " is not a number: " + text,
                "write digits with an optional decimal point, such as 1502 or 15.6");
        return null;
    }

    /** One word of a closed list; null when absent or, with a problem, when it is none of them. */
    <E extends Enum<?>> @Nullable E code(String key, Class<E> codes) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        List<String> words =
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
        problem(
                key,
                key + " " + text + " is not known",
                Nearest.question(text, words) + "write one of " + String.join(", ", words));
        return null;
    }

    <E extends Enum<?>> E code(String key, Class<E> codes, E otherwise) {
        E code = code(key, codes);
        return code == null ? otherwise : code;
    }

    /** Reports the keys that nobody asked for. */
    void end() {
        entries.forEach((key, value) -> {
            if (!asked.contains(key)) {
                value.problem(
                        "the key " + key + " is not known here",
                        value.isNothing()
                                ? "put a text with a comma in quotes, and write a number without commas"
                                : Nearest.question(key, asked) + "use one of " + String.join(", ", asked));
            }
        });
    }
}
