package org.tumen.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A slot with values of which at most one is true: what sort of disagreement it is, its sides with the most independent
 * origins first, and whether a curator settled it with a preferred rank.
 */
public record Dispute(Kind kind, List<Side> sides, boolean settled) {
    /** The sort of a disagreement; the database stores its name. */
    public enum Kind {
        /** One producer gave two figures over time: their vintages or statuses differ. */
        REVISION,
        /** One producer's figure is printed in two ways. */
        REPORTING,
        /** The sources say different things. */
        SOURCE,
        /** Two comparable series count by different definitions; no single slot shows this. */
        DEFINITION
    }

    /** One value of a slot in dispute: its number from 1, and the ids of all statements with that value, least first. */
    public record Side(int number, List<UUID> statements) {}

    /** The most independent origins first, in {@link Origins#steps steps}: sides do not change places at each citation. */
    private static final Comparator<Candidate> BY_ORIGINS = Comparator.<Candidate>comparingInt(
                    candidate -> -Origins.steps(Origins.of(candidate.evidence())))
            .thenComparing(Candidate::statement, StatementId.ORDER);

    /**
     * The dispute among all candidates of one slot, in whatever order they come; null when there is none.
     *
     * @param root the source that a source's slug in the end derives from; itself when it derives from none
     */
    public static @Nullable Dispute of(Property property, List<Candidate> candidates, Places places, Rivals rivals) {
        if (!property.isOne()) {
            return null;
        }
        List<Candidate> eligible = Candidate.eligible(candidates);
        List<Candidate> opposed = eligible.stream()
                .filter(one -> eligible.stream().anyMatch(other -> differ(one, other, places, rivals)))
                .sorted(BY_ORIGINS)
                .toList();
        if (opposed.isEmpty()) {
            return null;
        }
        List<Value> values = apart(opposed, places, rivals);
        List<Side> sides = IntStream.range(0, values.size())
                .mapToObj(index -> new Side(index + 1, statements(values.get(index), candidates, places, rivals)))
                .toList();
        boolean settled = eligible.stream().anyMatch(each -> each.rank() == Codes.Rank.PREFERRED);
        return new Dispute(kind(opposed), sides, settled);
    }

    private static boolean differ(Candidate one, Candidate other, Places places, Rivals rivals) {
        return Comparison.of(one.value(), other.value(), places, rivals) == Comparison.DIFFERENT;
    }

    /** One value for each side: values that say the same, such as a figure and its later vintage, are one side. */
    private static List<Value> apart(List<Candidate> opposed, Places places, Rivals rivals) {
        List<Value> values = new ArrayList<>();
        for (Candidate candidate : opposed) {
            if (values.stream().noneMatch(value -> isSame(value, candidate.value(), places, rivals))) {
                values.add(candidate.value());
            }
        }
        return values;
    }

    private static boolean isSame(Value value, Value other, Places places, Rivals rivals) {
        return Comparison.of(value, other, places, rivals) == Comparison.EQUAL;
    }

    private static List<UUID> statements(Value value, List<Candidate> candidates, Places places, Rivals rivals) {
        return candidates.stream()
                .filter(candidate -> isSame(value, candidate.value(), places, rivals))
                .map(Candidate::statement)
                .distinct()
                .sorted(StatementId.ORDER)
                .toList();
    }

    /** Whether another, whose producer is known, is the same number. */
    private static boolean vouches(Value.Figure other, Value.Figure figure) {
        return other.producer() != null
                && Comparison.of(other, figure, (place, whole) -> false, Rivals.NONE) == Comparison.EQUAL;
    }

    private static Kind kind(List<Candidate> sides) {
        List<Value.Figure> figures = sides.stream()
                .map(Candidate::value)
                .filter(Value.Figure.class::isInstance)
                .map(Value.Figure.class::cast)
                .collect(Collectors.toCollection(ArrayList::new));
        figures.removeIf(
                figure -> figure.producer() == null && figures.stream().anyMatch(other -> vouches(other, figure)));
        String producer = figures.isEmpty() ? null : figures.get(0).producer();
        if (producer == null || figures.stream().anyMatch(each -> !producer.equals(each.producer()))) {
            return Kind.SOURCE;
        }
        long vintages = figures.stream()
                .map(Value.Figure::vintage)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long statuses = figures.stream().map(Value.Figure::status).distinct().count();
        return vintages > 1 || statuses > 1 ? Kind.REVISION : Kind.REPORTING;
    }
}
