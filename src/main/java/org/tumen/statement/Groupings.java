package org.tumen.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.tumen.entity.Kind;
import org.tumen.graph.Grouping;

/** What lists of entities are counted by, on the summary s of each. */
public final class Groupings {
    private Groupings() {}

    /** By the year of their day, which may be uncertain. */
    public static final Grouping YEAR = new Grouping(
            "YEAR", "", "extract(year from s.day)", "extract(year from s.last_day)", false, Long::toString);

    /** By entities that are terms of a kind of subject. */
    public static Grouping entities(Kind kind, Term term) {
        return Grouping.of(term.name(), tables(kind, term), true, value -> null);
    }

    /** By words that are terms. */
    public static Grouping words(Kind kind, Term term, Class<? extends Enum<?>> words) {
        return words(kind, term, Term.words(words));
    }

    /** By the language that they are written in. */
    public static Grouping languages(Kind kind) {
        return words(kind, Term.LANGUAGE, Term.words(Arrays.asList(Locale.getISOLanguages())));
    }

    /** By whether they are so. */
    public static Grouping flags(Kind kind, Term term) {
        return words(kind, term, Term.words(java.util.List.of("true", "false")));
    }

    private static Grouping words(Kind kind, Term term, Function<Long, String> words) {
        return Grouping.of(term.name(), tables(kind, term), false, words::apply);
    }

    private static String tables(Kind kind, Term term) {
        return " left join lateral (select term - " + term.base(kind) + " as value from unnest(s.terms) term"
                + " where term >= " + term.base(kind) + " and term < " + term.end(kind) + ") %1$s on true";
    }
}
