package org.tumen.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tumen.entity.Kind;
import org.tumen.graph.Grouping;

/** What lists of entities are counted by, on the summary s of each. */
public final class Groupings {
    private Groupings() {}

    /** By the year of their day, which may be uncertain. */
    public static final Grouping YEAR = Grouping.of("YEAR", List.of(year("s.day"), year("s.last_day")), Long::toString);

    /** The expression of the year of a day. */
    public static String year(String day) {
        return "date_part('year', " + day + ")::int";
    }

    /** By entities that are terms of a kind of subject. */
    public static Grouping entities(Kind kind, Term term) {
        return Grouping.entities(term.name(), "s.terms", term.terms(kind));
    }

    /** By words that are terms. */
    public static Grouping words(Kind kind, Term term, Class<? extends Enum<?>> words) {
        return words(kind, term, Term.words(words));
    }

    /** By the language that they are written in. */
    public static Grouping languages(Kind kind) {
        return words(kind, Term.LANGUAGE, Term.words(Arrays.asList(Locale.getISOLanguages())));
    }

    /** By a column with the names of an enum, which things have each for itself. */
    public static Grouping column(String name, String column, Class<? extends Enum<?>> words) {
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        return Grouping.own(
                name,
                "array_position(array['" + String.join("', '", names) + "'], " + column + ")",
                place -> names.get((int) place - 1));
    }

    /** By whether reports disagree about them. */
    public static Grouping disputed(Kind kind) {
        return Grouping.own("DISPUTED", "(" + Disputed.of(kind).all() + ")::int", so -> String.valueOf(so > 0));
    }

    /** By whether they are so. */
    public static Grouping flags(Kind kind, Term term) {
        return words(kind, term, Term.words(List.of("true", "false")));
    }

    private static Grouping words(Kind kind, Term term, Function<Long, String> words) {
        return Grouping.words(term.name(), "s.word_set", term.terms(kind), words::apply);
    }
}
