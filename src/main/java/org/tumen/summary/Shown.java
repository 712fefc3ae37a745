package org.tumen.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Alphabetical;
import org.tumen.statement.Candidate;
import org.tumen.statement.Evidence;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Origins;
import org.tumen.statement.Pick;
import org.tumen.statement.Property;
import org.tumen.statement.Term;
import org.tumen.statement.Value;

/**
 * What is shown of a subject on one day of reporting: label, sort keys, codes to filter by, standing, picks. Where nobody
 * had named it by then the label is the word for its kind: a slug may hold what was reported later.
 */
record Shown(
        String label,
        String labelKey,
        LocalDate day,
        LocalDate lastDay,
        Headcount headcount,
        int origins,
        List<String> codes,
        List<Long> terms,
        @Nullable Standing standing,
        Map<Property, Pick> picks) {
    /** Sorts after every day. */
    static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    /** How many origins are told apart. */
    private static final int MOST_ORIGINS = 8;

    /** The first and the last day that something may have. */
    private record Span(LocalDate earliest, LocalDate latest) {
        static final Span NONE = new Span(UNDATED, UNDATED);

        static Span of(FuzzyDate date) {
            return new Span(date.earliest(), date.latest());
        }
    }

    /**
     * Null when the subject is not in sight: it holds nothing that was reported by the day, and nothing names it. A claim is
     * what was said and by whom; another claim about it does not tell either.
     */
    static @Nullable Shown of(Subject subject, LocalDate day) {
        Map<Property, List<Candidate>> candidates = subject.candidatesBy(day);
        if (candidates.isEmpty() && (subject.kind == Kind.CLAIM || !subject.namedBy(day))) {
            return null;
        }
        Map<Property, Pick> picks = new java.util.EnumMap<>(Property.class);
        candidates.forEach((property, slot) -> {
            Pick pick = property.isOne() ? Pick.of(slot) : null;
            if (pick != null) {
                picks.put(property, pick);
            }
        });
        View view = new View(subject, day, candidates, picks);
        String label = view.label();
        return new Shown(
                label,
                Alphabetical.key(label),
                view.span().earliest(),
                view.span().latest(),
                Headcount.of(view.picked(Property.HEADCOUNT)),
                view.origins(),
                view.codes(),
                view.terms(),
                subject.kind == Kind.CLAIM ? subject.standingBy(day, candidates) : null,
                picks);
    }

    /** The candidates and picks of one subject on one day, asked for what is shown. */
    private record View(
            Subject subject, LocalDate day, Map<Property, List<Candidate>> candidates, Map<Property, Pick> picks) {
        String label() {
            return switch (subject.kind) {
                case PERSON, ORGANIZATION, PLACE -> or(name(), or(text(Property.DESCRIPTION), subject.kind.word()));
                case GROUP, EVENT, SERIES -> or(text(Property.DESCRIPTION), subject.kind.word());
                case POSITION -> or(text(Property.TITLE), subject.kind.word());
                case CLAIM -> wording() == null ? subject.slug : wording().text();
                case SOURCE -> or(subject.title, subject.slug);
                case KINSHIP -> words(Property.RELATION);
                case PARTICIPATION -> words(Property.ROLE);
                case OBSERVATION -> observation();
                case DEFECTOR -> subject.slug;
            };
        }

        Span span() {
            return switch (subject.kind) {
                case PERSON -> dated(Property.BIRTH_DATE);
                case EVENT -> dated(Property.DATE, Property.DEPARTED, Property.ARRIVED, Property.ANNOUNCED);
                case CLAIM -> claimed();
                case SOURCE -> subject.published == null ? Span.NONE : new Span(subject.published, subject.published);
                default -> Span.NONE;
            };
        }

        private Span dated(Property... properties) {
            return Stream.of(properties)
                    .map(this::picked)
                    .filter(Value.Date.class::isInstance)
                    .map(value -> Span.of(((Value.Date) value).date()))
                    .findFirst()
                    .orElse(Span.NONE);
        }

        /** How many independent origins all that is said of it has; more than eight are eight. */
        int origins() {
            List<Evidence> evidence = candidates.values().stream()
                    .flatMap(List::stream)
                    .flatMap(candidate -> candidate.evidence().stream())
                    .toList();
            return Math.min(MOST_ORIGINS, Origins.of(evidence));
        }

        List<Long> terms() {
            List<Long> terms = new ArrayList<>(subject.termsBy(day));
            if (picked(Property.KIND) instanceof Value.Code code) {
                terms.add(Term.KIND.of(subject.kind, code.code()));
            }
            Value.Wording wording = wording();
            if (wording != null) {
                terms.add(Term.TOPIC.of(subject.kind, wording.topic().name()));
                terms.add(Term.MODALITY.of(subject.kind, wording.modality().name()));
                if (wording.offence() != null) {
                    terms.add(Term.OFFENCE.of(subject.kind, wording.offence().name()));
                }
                if (wording.refusal() != null) {
                    terms.add(Term.REFUSAL.of(subject.kind, wording.refusal().name()));
                }
            }
            return terms.stream().sorted().toList();
        }

        List<String> codes() {
            return switch (subject.kind) {
                case EVENT -> picked(Property.KIND) instanceof Value.Code code ? List.of(code.code()) : List.of();
                case CLAIM ->
                    wording() == null ? List.of() : List.of(wording().topic().name());
                case PARTICIPATION -> asserted(Property.ROLE);
                case KINSHIP -> asserted(Property.RELATION);
                default -> List.of();
            };
        }

        private Span claimed() {
            Value.Wording wording = wording();
            if (wording != null && wording.day() != null) {
                return Span.of(wording.day());
            }
            return candidates.getOrDefault(Property.WORDING, List.of()).stream()
                    .flatMap(candidate -> candidate.evidence().stream())
                    .map(evidence -> evidence.reported())
                    .min(LocalDate::compareTo)
                    .map(day -> new Span(day, day))
                    .orElse(Span.NONE);
        }

        /** The one wording of a claim, even where nobody asserts it or an editor found it wrong: it still is of some kind. */
        private Value.@Nullable Wording wording() {
            return candidates.getOrDefault(Property.WORDING, List.of()).stream()
                    .map(Candidate::value)
                    .map(Value.Wording.class::cast)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Value picked(Property property) {
            Pick pick = picks.get(property);
            return pick == null ? null : value(property, pick.statement());
        }

        private @Nullable Value value(Property property, UUID statement) {
            return candidates.getOrDefault(property, List.of()).stream()
                    .filter(candidate -> candidate.statement().equals(statement))
                    .map(Candidate::value)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String name() {
            UUID name = Pick.labelName(candidates.getOrDefault(Property.NAME, List.of()));
            Value value = name == null ? null : value(Property.NAME, name);
            return value instanceof Value.Name spelled ? spelled.text() : null;
        }

        private @Nullable String text(Property property) {
            Value value = picked(property);
            return value instanceof Value.Text text ? text.text() : null;
        }

        private List<String> asserted(Property property) {
            return candidates.getOrDefault(property, List.of()).stream()
                    .filter(Candidate::asserted)
                    .map(candidate -> ((Value.Code) candidate.value()).code())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private String words(Property property) {
            List<String> words = new ArrayList<>();
            for (Candidate candidate : candidates.getOrDefault(property, List.of())) {
                Value.Code code = (Value.Code) candidate.value();
                words.add(code.label() == null ? code.code().toLowerCase(java.util.Locale.ROOT) : code.label());
            }
            String joined = String.join(", ", words.stream().distinct().sorted().toList());
            return joined.isEmpty() ? subject.kind.word() : joined.replace('_', ' ');
        }

        private String observation() {
            String period =
                    FuzzyDate.parse(Objects.requireNonNull(subject.period)).display();
            String dimensions = Objects.requireNonNull(subject.dimensions).replaceAll("[{}\"]", "");
            return dimensions.isEmpty()
                    ? period
                    : period + ", " + dimensions.replace(":", " ").replace(",", ", ");
        }

        private static String or(@Nullable String text, String otherwise) {
            return text == null ? otherwise : text;
        }
    }
}
