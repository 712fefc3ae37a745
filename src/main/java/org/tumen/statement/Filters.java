package org.tumen.statement;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Parameters;
import org.tumen.graph.Problem;

/** The conditions that lists of entities share, on the summary s of each; what is asked for is bound, not written. */
public final class Filters {
    /** The ids that slugs ($3) stand for at a revision; that of a retired one is its survivor's. */
    private static final String NAMED = "select id from named_at($1, $3) named (id) where $2::date is not null";

    /** The sets of words that hold one of some ($3). */
    private static final String SETS =
            "select id from word_set where $1::int is not null and $2::date is not null and words && $3";

    private static final Map<String, Object> SOME = Map.of("some", new Long[0]);
    private static final int MOST_ORIGINS = 8;
    /** What no letter comes after. */
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    private final Kind kind;
    private final Filter filter = new Filter();

    private Filters(Kind kind) {
        this.kind = kind;
    }

    /** The filter of a list of one kind. */
    public static Filters of(Kind kind) {
        return new Filters(kind);
    }

    public Filter filter() {
        return filter;
    }

    /** That have one of some words as a term. */
    public Filters words(String name, Term term) {
        return words(name, term, word -> word);
    }

    /** The same, with each word brought to the form in which it is a term. */
    public Filters words(String name, Term term, UnaryOperator<String> form) {
        return sets(
                name,
                words -> term.of(
                        kind,
                        ((List<?>) words)
                                .stream()
                                        .map(word -> form.apply(word.toString()))
                                        .toList()));
    }

    /** Whose set of words holds one of some; few sets do, so what is read are these. */
    private Filters sets(String name, Function<Object, Long[]> terms) {
        filter.field(
                name,
                new Long[0],
                (snapshot, asked) ->
                        snapshot.rows(SETS, (Object) terms.apply(asked)).map(Filters::ids),
                (parameters, sets) -> "s.word_set = any(" + parameters.add(sets, "bigint[]") + ")");
        filter.shared(name);
        return this;
    }

    /** One of some words; {@code %s} stands for their array. */
    public Filters words(String name, String sql) {
        filter.field(
                name,
                List.of(),
                (parameters, words) -> sql.formatted(parameters.add(
                        ((List<?>) words).stream().map(Object::toString).toArray(String[]::new), "text[]")));
        return this;
    }

    /** That have one of some entities as a term. */
    public Filters entities(String name, Term term) {
        filter.field(name, new Long[0], Filters::ids, (parameters, ids) -> has(parameters, term, (Long[]) ids));
        return this;
    }

    /** One of some entities; {@code %s} stands for the array of their ids. */
    public Filters entities(String name, String sql) {
        filter.field(
                name, new Long[0], Filters::ids, (parameters, ids) -> sql.formatted(parameters.add(ids, "bigint[]")));
        return this;
    }

    /** That have a term that is true or false. */
    public Filters flag(String name, Term term) {
        return sets(name, flag -> new Long[] {term.of(kind, flag.toString())});
    }

    /** That are so, or not; {@code %s} stands for which of them. */
    public Filters flag(String name, String sql) {
        filter.field(name, true, (parameters, flag) -> sql.formatted(parameters.add(flag, "boolean")));
        return this;
    }

    /** Whose own day lies in a range. */
    public Filters days(String name) {
        filter.field(
                name,
                Reaching.ANY,
                (snapshot, asked) -> Reaching.into(snapshot, kind, () -> Range.days(asked, name)),
                (parameters, reaching) -> ((Reaching) reaching).sql(parameters));
        return this;
    }

    /** Whose picked day of a property lies in a range; {@code picks} are where it is picked. */
    public Filters days(String name, Property property, String picks) {
        filter.field(name, Map.of(), (parameters, asked) -> {
            Range range = Range.days(asked, name);
            String from = parameters.add(range.low(), "date");
            String until = parameters.add(range.high(), "date");
            return "exists (select from unnest(" + picks + ") p join date_value d on d.statement = p.statement"
                    + " where p.property = " + property.code + " and "
                    + (range.definite() ? "d.earliest >= %s and d.latest <= %s" : "d.latest >= %s and d.earliest <= %s")
                            .formatted(from, until)
                    + ")";
        });
        return this;
    }

    /** Whose label begins so, in any case and with or without marks: a stretch of the order by label. */
    public Filters initial() {
        filter.field("initial", "a", (parameters, asked) -> {
            String begin = Alphabetical.key(asked.toString());
            if (begin.isEmpty()) {
                throw Problem.badRequest("'initial' must hold a letter or a digit.");
            }
            return "s.label_key >= %s and s.label_key < %s"
                    .formatted(parameters.add(begin, "text"), parameters.add(begin + LAST_LETTER, "text"));
        });
        return this;
    }

    /** Of how many people. */
    public Filters headcount() {
        filter.field("headcount", Map.of(), (parameters, asked) -> {
            Range range = Range.numbers(asked, "headcount");
            String low = parameters.add(range.low(), "int");
            String high = parameters.add(range.high(), "int");
            String may = "s.headcount_high >= %1$s and s.headcount_low <= %2$s";
            String must =
                    "s.headcount_low >= %1$s and s.headcount_high <= %2$s and s.headcount_low <= s.headcount_high";
            return (range.definite() ? may + " and " + must : may).formatted(low, high);
        });
        return this;
    }

    /** Told by so many independent origins, or more. */
    public Filters origins() {
        filter.field("minOrigins", 1, (parameters, least) -> {
            if ((Integer) least < 1 || (Integer) least > MOST_ORIGINS) {
                throw Problem.badRequest("'minOrigins' must be between 1 and " + MOST_ORIGINS + ".");
            }
            return "s.origins >= " + parameters.add(least, "int");
        });
        return this;
    }

    /** About which reports disagree, or not. */
    public Filters disputed() {
        Disputed disputed = Disputed.of(kind);
        filter.said("disputed", true, (parameters, flag) -> {
            String so = parameters.add(flag, "boolean");
            return new Filter.Said(so + " = (" + disputed.each() + ")", so + " = (" + disputed.all() + ")");
        });
        return this;
    }

    /**
     * By who tells of it: publishers, sources, and whoever stands in a chain of attribution.
     *
     * @param whole the expression on a statement v that gives what of the list it tells of
     * @param of what of a summary s that is
     * @param parts the subjects of all statements that tell of it, as {@code id}, in parentheses
     */
    public Filters told(String whole, String of, String parts) {
        entities("publishers", Term.PUBLISHER);
        entities("sources", of + " = any(array(select " + whole + """
                 from citation_at($1, $2) c join statement_at($1, $2) v on v.id = c.statement where c.source = any(%s)))
                """);
        filter.field("attribution", SOME, Filters::attributed, (parameters, asked) -> {
            Map<?, ?> chains = (Map<?, ?>) asked;
            String manner = chains.keySet().iterator().next().toString();
            Long[] ids = (Long[]) chains.values().iterator().next();
            String some = has(parameters, Term.CHAIN, ids);
            return switch (manner) {
                case "some" -> some;
                case "none" -> "not (" + some + ")";
                default -> some + """
                         and not exists (
                            select from %s part
                            join statement_at($1, $2) v on v.subject = part.id
                            join citation_at($1, $2) c on c.statement = v.id
                            where not exists (
                                select from hop_at($1) h where h.citation = c.id and h.agent = any(%s)))
                        """.formatted(parts, parameters.add(ids, "bigint[]"));
            };
        });
        return this;
    }

    private String has(Parameters parameters, Term term, Long[] ids) {
        Long[] terms = new Long[ids.length];
        for (int place = 0; place < ids.length; place++) {
            terms[place] = term.of(kind, ids[place]);
        }
        return "s.terms && " + parameters.add(terms, "bigint[]");
    }

    private static Future<Object> attributed(Snapshot snapshot, Object value) {
        Map.Entry<?, ?> asked = ((Map<?, ?>) value).entrySet().iterator().next();
        return ids(snapshot, asked.getValue()).map(ids -> Map.of(asked.getKey(), ids));
    }

    private static Future<Object> ids(Snapshot snapshot, Object value) {
        String[] slugs = ((List<?>) value)
                .stream().map(id -> GlobalId.local(id.toString())).toArray(String[]::new);
        return snapshot.rows(NAMED, (Object) slugs).map(Filters::ids);
    }

    private static Object ids(List<Row> rows) {
        return rows.stream().map(row -> row.id("id")).toArray(Long[]::new);
    }
}
