package org.tumen.summary;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tumen.db.Row;
import org.tumen.statement.Codes.ClaimRelation;

/**
 * What claims do to one another's standing on a day. What was taken back or corrected counts against nothing any more,
 * unless that which took it back was taken back as well; what a later source contradicted still says otherwise, and has no
 * longer the last word.
 */
final class ClaimLinks {
    /** A link from one claim to another, in sight from a day on; later, when the claim is the younger of the two. */
    private record Link(
            long claim, long other, ClaimRelation relation, boolean bySource, boolean later, LocalDate day) {
        static Link from(Row row) {
            return new Link(
                    row.id("claim"),
                    row.id("other"),
                    ClaimRelation.valueOf(row.text("relation")),
                    row.flag("made_by_source"),
                    row.date("claim_day").isAfter(row.date("other_day")),
                    row.date("day"));
        }

        boolean contradicts() {
            return relation == ClaimRelation.CONTRADICTS;
        }

        boolean refutes() {
            return contradicts() && bySource && later;
        }
    }

    /** A claim whose weight against another may change: when it is taken back and, where it refutes, when it is refuted. */
    private record Attacked(long claim, boolean refutable) {}

    private final List<Link> links = new ArrayList<>();
    private final Map<Long, List<Link>> byClaim = new HashMap<>();
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Map<LocalDate, Map<Long, Standing>> standings = new HashMap<>();

    /** All links that bear on some claims, of whatever day. */
    void add(List<Row> rows) {
        for (Row row : rows) {
            Link link = Link.from(row);
            links.add(link);
            turns.add(link.day);
            byClaim.computeIfAbsent(link.claim, claim -> new ArrayList<>()).add(link);
            byClaim.computeIfAbsent(link.other, claim -> new ArrayList<>()).add(link);
        }
    }

    /** Every day on which something may change in how a claim stands: with its own links, and with what hits those. */
    Set<LocalDate> days(long claim) {
        Set<LocalDate> days = new HashSet<>();
        Deque<Attacked> next = new ArrayDeque<>();
        for (Link link : byClaim.getOrDefault(claim, List.of())) {
            days.add(link.day);
            next.add(new Attacked(link.claim == claim ? link.other : link.claim, link.other == claim));
        }
        Set<Attacked> met = new HashSet<>(next);
        while (!next.isEmpty()) {
            Attacked attacked = next.remove();
            byClaim.getOrDefault(attacked.claim, List.of()).stream()
                    .filter(link -> link.other == attacked.claim
                            && (!link.contradicts() || (attacked.refutable && link.refutes())))
                    .forEach(link -> {
                        days.add(link.day);
                        Attacked further = new Attacked(link.claim, true);
                        if (met.add(further)) {
                            next.add(further);
                        }
                    });
        }
        return days;
    }

    /** How a claim stands on a day, as far as other claims go. */
    Standing standing(long claim, LocalDate day) {
        LocalDate turn = turns.floor(day);
        return turn == null
                ? Standing.STANDING
                : standings.computeIfAbsent(turn, this::standings).getOrDefault(claim, Standing.STANDING);
    }

    private Map<Long, Standing> standings(LocalDate day) {
        List<Link> seen = links.stream().filter(link -> !link.day.isAfter(day)).toList();
        List<Link> withdrawals =
                effective(seen.stream().filter(link -> !link.contradicts()).toList());
        Set<Long> withdrawn = hit(withdrawals);
        List<Link> against = seen.stream()
                .filter(link ->
                        link.contradicts() && !withdrawn.contains(link.claim) && !withdrawn.contains(link.other))
                .toList();
        Map<Long, Standing> standings = new HashMap<>();
        for (Link link : against) {
            standings.put(link.claim, Standing.DISPUTED);
            standings.put(link.other, Standing.DISPUTED);
        }
        hit(effective(against.stream().filter(Link::refutes).toList()))
                .forEach(claim -> standings.put(claim, Standing.CONTRADICTED));
        for (Link link : withdrawals) {
            standings.merge(
                    link.other,
                    link.relation == ClaimRelation.RETRACTS ? Standing.RETRACTED : Standing.CORRECTED,
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return standings;
    }

    /**
     * The links whose own claim is not hit by one that counts. Where claims hit one another in a circle, all of that circle
     * count: nothing says which came last.
     */
    private static List<Link> effective(List<Link> links) {
        Set<Long> fewest = Set.of();
        while (true) {
            Set<Long> most = hit(without(links, fewest));
            Set<Long> next = hit(without(links, most));
            if (next.equals(fewest)) {
                return without(links, fewest);
            }
            fewest = next;
        }
    }

    private static List<Link> without(List<Link> links, Set<Long> claims) {
        return links.stream().filter(link -> !claims.contains(link.claim)).toList();
    }

    private static Set<Long> hit(List<Link> links) {
        return links.stream().map(Link::other).collect(Collectors.toSet());
    }
}
