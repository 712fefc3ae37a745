package org.tumen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A made-up event as a record file tells it, and what a filter, an order and a count mean by it.
 *
 * @param span the days that it can have been on; null when nobody says
 * @param low the least number of people; null when nobody says
 * @param chains by report, through whose mouths it was told there
 */
record PlainEvent(
        String slug,
        String label,
        String kind,
        @Nullable Span span,
        @Nullable Integer low,
        @Nullable Integer high,
        Map<Integer, List<String>> chains) {
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    static final LocalDate END = LocalDate.of(9999, 12, 31);
    static final List<String> KINDS = List.of("DEFECTION", "ARRIVAL", "RECALL");
    static final List<String> AGENTS = List.of("zz-ann", "zz-bob", "zz-herald", "zz-locals", "zz-guards");
    static final int REPORTS = 4;
    private static final int UNBOUNDED = Integer.MAX_VALUE - 1;

    /** A date as written, and its first and last day. */
    record Span(String edtf, LocalDate earliest, LocalDate latest) {}

    private static final List<Span> SPANS = List.of(
            span("2014", "2014-01-01", "2014-12-31"),
            span("2015-06", "2015-06-01", "2015-06-30"),
            span("2015-06-07", "2015-06-07", "2015-06-07"),
            span("2014/2016", "2014-01-01", "2016-12-31"),
            span("2015-12-31/2016-01-01", "2015-12-31", "2016-01-01"),
            new Span("2014/..", LocalDate.parse("2014-01-01"), END),
            new Span("../2015", BEGINNING, LocalDate.parse("2015-12-31")));

    private static Span span(String edtf, String earliest, String latest) {
        return new Span(edtf, LocalDate.parse(earliest), LocalDate.parse(latest));
    }

    static PlainEvent any(int number, Random random) {
        Map<Integer, List<String>> chains = new TreeMap<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            List<String> chain = new ArrayList<>(AGENTS);
            Collections.shuffle(chain, random);
            chains.put(random.nextInt(REPORTS), List.copyOf(chain.subList(0, random.nextInt(3))));
        }
        int most = random.nextInt(6) + 1;
        boolean counted = random.nextInt(3) > 0;
        boolean open = random.nextInt(4) == 0;
        int place = random.nextInt(SPANS.size() + 2);
        return new PlainEvent(
                "zz-walk-%02d".formatted(number),
                "Walk " + (char) ('A' + random.nextInt(3)),
                KINDS.get(random.nextInt(KINDS.size())),
                place < SPANS.size() ? SPANS.get(place) : null,
                counted ? (open ? most + 1 : random.nextInt(most) + 1) : null,
                counted ? (open ? (Integer) UNBOUNDED : (Integer) most) : null,
                chains);
    }

    /** What a report says of it, below {@code statements:}. */
    String said(int report) {
        List<String> chain = chains.get(report);
        String via = chain.isEmpty() ? "" : ", via: [" + String.join(", ", acted(chain)) + "]";
        String date = span == null ? "" : "\n    dates: {edtf: \"" + span.edtf + "\", at: lead" + via + "}";
        String people = low == null ? "" : "\n    headcounts: {" + number() + ", at: lead" + via + "}";
        return "  %s:\n    descriptions: {text: %s, at: lead%s}\n    kinds: {code: %s, at: lead%s}%s%s\n"
                .formatted(slug, label, via, kind, via, date, people);
    }

    private static List<String> acted(List<String> chain) {
        List<String> hops = new ArrayList<>();
        chain.forEach(agent -> hops.add(agent + (hops.isEmpty() ? " SAID" : " QUOTED")));
        return hops;
    }

    private String number() {
        if (high == UNBOUNDED) {
            return "number: " + (low - 1) + ", qualifier: OVER";
        }
        return low.equals(high)
                ? "number: " + low
                : "number: %d, low: %d, high: %d, qualifier: ABOUT".formatted(low, low, high);
    }

    /** Reports that go back to one another by their first hop are one origin; so are all whose first hop has no name. */
    int origins() {
        Set<String> origins = new HashSet<>();
        chains.forEach((report, chain) -> origins.add(
                chain.isEmpty()
                        ? "report " + report
                        : Set.of("zz-locals", "zz-guards").contains(chain.get(0)) ? "unnamed" : chain.get(0)));
        return origins.size();
    }

    /** Whether its days lie between two, for certain or possibly; null for an end that nobody asks for. */
    boolean lies(@Nullable LocalDate from, @Nullable LocalDate until, boolean definite) {
        LocalDate first = from == null ? BEGINNING : from;
        LocalDate last = until == null ? END : until;
        return span != null
                && (definite
                        ? !span.earliest.isBefore(first) && !span.latest.isAfter(last)
                        : !span.latest.isBefore(first) && !span.earliest.isAfter(last));
    }

    boolean counts(int least, int most, boolean definite) {
        return low != null && (definite ? low >= least && high <= most : high >= least && low <= most);
    }
}
