package org.tumen.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One value that somebody gave for a property of a subject, with its rank and the citations in sight. */
public record Candidate(UUID statement, Value value, Codes.Rank rank, List<Evidence> evidence) {
    private static final Comparator<Candidate> BY_ID = Comparator.comparing(Candidate::statement, StatementId.ORDER);

    /** Whether somebody in sight asserts or confirms the value. */
    public boolean asserted() {
        return evidence.stream().anyMatch(Evidence::supports);
    }

    /** Statements with equal values as one candidate, under the least of their ids; ordered by id. */
    public static List<Candidate> merged(List<Candidate> candidates) {
        Map<Value, List<Candidate>> byValue = candidates.stream()
                .sorted(BY_ID)
                .collect(Collectors.groupingBy(Candidate::value, LinkedHashMap::new, Collectors.toList()));
        return byValue.values().stream().map(Candidate::joined).toList();
    }

    /** The merged candidates that the rule may pick. */
    static List<Candidate> eligible(List<Candidate> candidates) {
        return merged(candidates).stream().filter(Candidate::eligible).toList();
    }

    /** The day by which some values were all told: on which the last of them was first reported; none where there are none. */
    public static Optional<LocalDate> told(Stream<Candidate> values) {
        return values.flatMap(value ->
                        value.evidence.stream().map(Evidence::reported).min(Comparator.naturalOrder()).stream())
                .max(Comparator.naturalOrder());
    }

    /** The latest day on which a report supports the value; the candidate must be asserted. */
    LocalDate latestReport() {
        return evidence.stream()
                .filter(Evidence::supports)
                .map(Evidence::reported)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean eligible() {
        return rank != Codes.Rank.DEPRECATED && asserted() && !isMistaken();
    }

    /** A misprint, a misreading or a forecast is on record and never to be used. */
    private boolean isMistaken() {
        if (value instanceof Value.Figure figure) {
            return figure.status() == FigureCodes.FigureStatus.FORECAST || figure.isMistake();
        }
        return value instanceof Value.Name name && name.kind() == Codes.NameKind.MISPRINT;
    }

    private static Candidate joined(List<Candidate> equals) {
        List<Evidence> evidence = equals.stream()
                .map(Candidate::evidence)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Evidence::id, StatementId.ORDER))
                .toList();
        Codes.Rank rank = equals.stream()
                .map(Candidate::rank)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Candidate(equals.get(0).statement(), equals.get(0).value(), rank, evidence);
    }
}
