package org.tumen.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.statement.FigureCodes.FigureStatus;

/**
 * What a statement says of its subject. Entities in a value are written as slugs, so that a value means the same on
 * every server; equal values are equal records.
 */
public sealed interface Value {
    /** The type, and with it the table that holds the value. */
    Property.Type type();

    /** The parts in a fixed order, as the statement's id hashes them; absent parts are empty, numbers are plain. */
    List<String> canonical();

    /** The entities that the value names, by slug. */
    default List<String> entities() {
        if (this instanceof Reference reference) {
            return List.of(reference.to());
        }
        if (this instanceof Figure figure) {
            return figure.producer() == null ? List.of() : List.of(figure.producer());
        }
        return this instanceof Wording wording
                ? wording.about().stream().map(About::entity).toList()
                : List.of();
    }

    /** A name as spelled; script is an ISO 15924 code, language a BCP 47 tag. */
    record Name(String text, String script, String language, Codes.NameSystem system, Codes.NameKind kind)
            implements Value {
        @Override
        public Property.Type type() {
            return Property.Type.NAME;
        }

        @Override
        public List<String> canonical() {
            return List.of(text, script, language, system.name(), kind.name());
        }
    }

    /** A day or a span that an event may have taken place in, as EDTF (ISO 8601-2). */
    record Date(FuzzyDate date) implements Value {
        @Override
        public Property.Type type() {
            return Property.Type.DATE;
        }

        @Override
        public List<String> canonical() {
            return List.of(date.edtf());
        }
    }

    /** Free text in our own words. */
    record Text(String text) implements Value {
        @Override
        public Property.Type type() {
            return Property.Type.TEXT;
        }

        @Override
        public List<String> canonical() {
            return List.of(text);
        }
    }

    /** A word of a closed list; the label is a finer word for it. */
    record Code(String code, @Nullable String label) implements Value {
        @Override
        public Property.Type type() {
            return Property.Type.CODE;
        }

        @Override
        public List<String> canonical() {
            return List.of(code, plain(label));
        }
    }

    /** Another entity by its slug, and what it is to the subject. */
    record Reference(String to, @Nullable String role) implements Value {
        @Override
        public Property.Type type() {
            return Property.Type.REFERENCE;
        }

        @Override
        public List<String> canonical() {
            return List.of(to, plain(role));
        }
    }

    /**
     * A number as reported. Low and high bound it where the report does; producer is the agent that counted, vintage the
     * producer's own day, base the period that a rate of change is measured against, meant what a mistake stands for.
     */
    record Figure(
            BigDecimal number,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            FigureCodes.Qualifier qualifier,
            @Nullable FigureStatus status,
            @Nullable String producer,
            @Nullable FuzzyDate vintage,
            @Nullable FuzzyDate base,
            @Nullable String meant)
            implements Value {
        public Figure {
            number = trimmed(number);
            low = low == null ? null : trimmed(low);
            high = high == null ? null : trimmed(high);
        }

        @Override
        public Property.Type type() {
            return Property.Type.FIGURE;
        }

        @Override
        public List<String> canonical() {
            List<String> parts = new ArrayList<>(List.of(
                    number.toPlainString(),
                    low == null ? "" : low.toPlainString(),
                    high == null ? "" : high.toPlainString(),
                    qualifier.name(),
                    status == null ? "" : status.name(),
                    plain(producer),
                    vintage == null ? "" : vintage.edtf(),
                    base == null ? "" : base.edtf()));
            if (meant != null) {
                parts.add(meant);
            }
            return List.copyOf(parts);
        }

        /** Whether the number is known to be printed or read wrongly. */
        public boolean isMistake() {
            return status == FigureStatus.MISPRINT || status == FigureStatus.MISREAD;
        }
    }

    /** A claim in our own words; its identity is the claim's slug, so the wording may be mended. */
    record Wording(
            String text,
            Codes.Topic topic,
            @Nullable FuzzyDate day,
            Codes.Modality modality,
            Codes.@Nullable Scope scope,
            @Nullable Ranking ranking,
            Codes.@Nullable Refusal refusal,
            Codes.@Nullable Offence offence,
            List<About> about)
            implements Value {
        @Override
        public Property.Type type() {
            return Property.Type.WORDING;
        }

        @Override
        public List<String> canonical() {
            List<String> parts = new ArrayList<>(List.of(
                    text,
                    topic.name(),
                    day == null ? "" : day.edtf(),
                    modality.name(),
                    scope == null ? "" : scope.name(),
                    refusal == null ? "" : refusal.name(),
                    offence == null ? "" : offence.name()));
            parts.addAll(ranking == null ? List.of("", "", "", "") : ranking.canonical());
            about.forEach(each -> parts.addAll(each.canonical()));
            return List.copyOf(parts);
        }
    }

    /** Where on earth, in degrees of WGS 84, and by how many degrees either may be off. */
    record Point(BigDecimal latitude, BigDecimal longitude, BigDecimal precision) implements Value {
        /** The point that {@link #text} wrote. */
        static Point of(String text) {
            String[] numbers = text.split(" ");
            return new Point(new BigDecimal(numbers[0]), new BigDecimal(numbers[1]), new BigDecimal(numbers[2]));
        }

        public Point {
            latitude = trimmed(latitude);
            longitude = trimmed(longitude);
            precision = trimmed(precision);
        }

        @Override
        public Property.Type type() {
            return Property.Type.POINT;
        }

        @Override
        public List<String> canonical() {
            return List.of(latitude.toPlainString(), longitude.toPlainString(), precision.toPlainString());
        }

        /** The three numbers as the table of texts holds them: few values are points, and every read joins every table. */
        public String text() {
            return String.join(" ", canonical());
        }
    }

    /** What a claim ranks by, among whom, to where, since when; short texts. */
    record Ranking(
            @Nullable String by,
            @Nullable String among,
            @Nullable String to,
            @Nullable String since) {
        List<String> canonical() {
            return List.of(plain(by), plain(among), plain(to), plain(since));
        }
    }

    /** What a claim speaks of: an entity (slug), a property of it, or one statement of that property (its id). */
    record About(
            String entity,
            @Nullable Property property,
            @Nullable String statement) {
        List<String> canonical() {
            return List.of(entity, property == null ? "" : property.name(), plain(statement));
        }
    }

    /** Equal numbers are equal records: 15.60 is 15.6 and 1E+2 is 100. */
    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
