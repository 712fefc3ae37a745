package org.tumen.statistic;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds shorter periods that make a longer one, one after the other without a gap. */
final class Periods {
    private Periods() {}

    /**
     * The fewest periods among some that together are exactly the days of the whole, in their order; none when there are
     * none. With the fewest, what does not add up is told where it arises: a wrong quarter at its months, not at its year.
     */
    static List<Tally> filling(Tally whole, List<Tally> others) {
        Map<LocalDate, List<Tally>> byStart = new HashMap<>();
        for (Tally other : others) {
            if (!other.equals(whole) && other.period().within(whole.period())) {
                byStart.computeIfAbsent(other.period().earliest(), day -> new ArrayList<>())
                        .add(other);
            }
        }
        LocalDate start = whole.period().earliest();
        LocalDate end = whole.period().latest().plusDays(1);
        Map<LocalDate, Tally> reachedBy = new HashMap<>();
        Deque<LocalDate> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty() && !reachedBy.containsKey(end)) {
            List<Tally> next = byStart.getOrDefault(waiting.remove(), List.of());
            next.stream()
                    .sorted(Comparator.comparing((Tally tally) -> tally.period().latest())
                            .reversed())
                    .filter(tally -> !reachedBy.containsKey(after(tally)))
                    .forEach(tally -> {
                        reachedBy.put(after(tally), tally);
                        waiting.add(after(tally));
                    });
        }
        return way(reachedBy, start, end);
    }

    private static LocalDate after(Tally tally) {
        return tally.period().latest().plusDays(1);
    }

    private static List<Tally> way(Map<LocalDate, Tally> reachedBy, LocalDate start, LocalDate end) {
        List<Tally> way = new ArrayList<>();
        LocalDate day = end;
        while (!day.equals(start)) {
            Tally last = reachedBy.get(day);
            if (last == null) {
                return List.of();
            }
            way.add(0, last);
            day = last.period().earliest();
        }
        return way;
    }
}
