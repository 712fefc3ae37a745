package org.tumen.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tumen.statement.FigureCodes.DimensionName;
import org.tumen.statement.FigureCodes.Measure;
import org.tumen.statement.NumberRange;

/**
 * Finds the picked figures of one series that do not add up. Bounds count: a sum is wrong only when no numbers between the
 * bounds make it right. Pure, so that a check of files and a query at any point of both clocks say the same.
 */
public final class Arithmetic {
    private static final NumberRange NOTHING =
            new NumberRange(java.math.BigDecimal.ZERO, true, java.math.BigDecimal.ZERO, true);

    private final List<Tally> tallies;
    private final List<Discrepancy> found = new ArrayList<>();

    private Arithmetic(List<Tally> tallies) {
        this.tallies = tallies.stream()
                .sorted(Comparator.comparing((Tally tally) -> tally.period().earliest())
                        .thenComparing(tally -> tally.period().latest())
                        .thenComparing(tally -> tally.dimensions().toString())
                        .thenComparing(Tally::observation))
                .toList();
    }

    /**
     * What does not add up, in the order of the wholes' periods.
     *
     * @param flows the figures of the series of which this one is the running total; empty when it is none
     */
    public static List<Discrepancy> of(Measure measure, List<Tally> tallies, List<Tally> flows) {
        Arithmetic arithmetic = new Arithmetic(tallies);
        if (measure == Measure.FLOW || measure == Measure.CUMULATIVE || measure == Measure.STOCK) {
            arithmetic.parts();
        }
        if (measure == Measure.FLOW) {
            arithmetic.periods();
        }
        arithmetic.runningTotals(new Arithmetic(flows).tallies);
        return List.copyOf(arithmetic.found);
    }

    private void parts() {
        Map<String, List<Tally>> byPeriod = tallies.stream()
                .collect(Collectors.groupingBy(tally -> tally.period().edtf()));
        for (Tally whole : tallies) {
            List<Tally> beside = byPeriod.getOrDefault(whole.period().edtf(), List.of());
            for (DimensionName dimension : DimensionName.values()) {
                List<Tally> parts = beside.stream()
                        .filter(tally -> isPart(tally, whole, dimension.key))
                        .toList();
                if (parts.size() > 1) {
                    parts(whole, dimension, parts);
                }
            }
        }
    }

    /** Whether something has the dimensions of the whole and this one more. */
    private static boolean isPart(Tally tally, Tally whole, String dimension) {
        SortedMap<String, String> rest = new TreeMap<>(tally.dimensions());
        return !whole.dimensions().containsKey(dimension)
                && rest.remove(dimension) != null
                && rest.equals(whole.dimensions());
    }

    private void parts(Tally whole, DimensionName dimension, List<Tally> parts) {
        List<String> names =
                parts.stream().map(part -> part.dimensions().get(dimension.key)).toList();
        boolean complete = Breakdown.isComplete(dimension, names);
        NumberRange sum = sum(parts);
        boolean wrong = complete
                ? !sum.meets(whole.range())
                : Breakdown.isDisjoint(dimension, names) && whole.range().isBefore(sum);
        if (wrong) {
            found.add(new Discrepancy(Discrepancy.Kind.PARTS, dimension, whole, parts));
        }
    }

    private void periods() {
        Map<SortedMap<String, String>, List<Tally>> byDimensions =
                tallies.stream().filter(Tally::isExact).collect(Collectors.groupingBy(Tally::dimensions));
        byDimensions.values().forEach(same -> {
            for (Tally whole : same) {
                List<Tally> parts = Periods.filling(whole, same);
                if (!parts.isEmpty() && !sum(parts).meets(whole.range())) {
                    found.add(new Discrepancy(Discrepancy.Kind.PERIODS, null, whole, parts));
                }
            }
        });
    }

    private void runningTotals(List<Tally> flows) {
        Map<Map.Entry<SortedMap<String, String>, LocalDate>, Tally> totals = new java.util.HashMap<>();
        tallies.forEach(
                total -> totals.put(Map.entry(total.dimensions(), total.period().latest()), total));
        for (Tally flow : flows) {
            LocalDate before = flow.period().earliest().minusDays(1);
            Tally first = totals.get(Map.entry(flow.dimensions(), before));
            Tally last = totals.get(Map.entry(flow.dimensions(), flow.period().latest()));
            if (flow.isExact() && first != null && last != null) {
                List<Tally> parts = List.of(first, flow);
                if (!sum(parts).meets(last.range())) {
                    found.add(new Discrepancy(Discrepancy.Kind.RUNNING_TOTAL, null, last, parts));
                }
            }
        }
    }

    private static NumberRange sum(List<Tally> parts) {
        return parts.stream().map(Tally::range).reduce(NOTHING, NumberRange::plus);
    }
}
