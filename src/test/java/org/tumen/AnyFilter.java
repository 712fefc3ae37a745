package org.tumen;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A filter of events by chance: as GraphQL writes it, and what it means. */
record AnyFilter(String text, Predicate<PlainEvent> holds) {
    static final int OPEN = Integer.MAX_VALUE;

    @Override
    public String toString() {
        return text;
    }

    /** @param depth how many filters within one another at most */
    static Arbitrary<AnyFilter> of(int depth) {
        if (depth == 0) {
            return one();
        }
        Arbitrary<AnyFilter> inner = of(depth - 1);
        return Arbitraries.oneOf(
                one(),
                Combinators.combine(inner, inner)
                        .as((one, other) -> new AnyFilter(
                                "and: [{%s}, {%s}]".formatted(one.text, other.text), one.holds.and(other.holds))),
                Combinators.combine(inner, inner)
                        .as((one, other) -> new AnyFilter(
                                "or: [{%s}, {%s}]".formatted(one.text, other.text), one.holds.or(other.holds))),
                inner.map(one -> new AnyFilter("not: {%s}".formatted(one.text), one.holds.negate())));
    }

    private static Arbitrary<AnyFilter> one() {
        return Arbitraries.oneOf(dates(), dates(), people(), attribution(), kinds(), origins());
    }

    private static Arbitrary<AnyFilter> dates() {
        Arbitrary<LocalDate> day = Arbitraries.of(
                        "2013-12-31",
                        "2014-01-01",
                        "2014-12-31",
                        "2015-06-07",
                        "2015-12-31",
                        "2016-01-01",
                        "2016-12-31")
                .map(LocalDate::parse);
        return Combinators.combine(day.injectNull(0.3), day.injectNull(0.3), Arbitraries.of(true, false))
                .as((one, other, definite) -> {
                    boolean turned = one != null && other != null && other.isBefore(one);
                    LocalDate from = turned ? other : one;
                    LocalDate until = turned ? one : other;
                    return new AnyFilter(
                            "date: {certainty: " + (definite ? "DEFINITE" : "POSSIBLE")
                                    + (from == null ? "" : ", from: \"" + from + '"')
                                    + (until == null ? "" : ", until: \"" + until + '"') + "}",
                            event -> event.lies(from, until, definite));
                });
    }

    private static Arbitrary<AnyFilter> people() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 7);
        return Combinators.combine(number, number.injectNull(0.3), Arbitraries.of(true, false))
                .as((one, other, definite) -> {
                    int least = other == null ? one : Math.min(one, other);
                    int most = other == null ? OPEN : Math.max(one, other);
                    return new AnyFilter(
                            "headcount: {min: " + least + (most == OPEN ? "" : ", max: " + most) + ", certainty: "
                                    + (definite ? "DEFINITE" : "POSSIBLE") + "}",
                            event -> event.counts(least, most, definite));
                });
    }

    private static Arbitrary<AnyFilter> attribution() {
        return Combinators.combine(
                        Arbitraries.of("some", "every", "none"),
                        Arbitraries.of(PlainEvent.AGENTS).set().ofMinSize(1).ofMaxSize(3))
                .as((manner, agents) -> {
                    Predicate<List<String>> through = chain -> chain.stream().anyMatch(agents::contains);
                    return new AnyFilter(
                            "attribution: {%s: [%s]}".formatted(manner, quoted(agents.stream())), event -> {
                                Stream<List<String>> chains = event.chains().values().stream();
                                return switch (manner) {
                                    case "some" -> chains.anyMatch(through);
                                    case "every" -> chains.allMatch(through);
                                    default -> chains.noneMatch(through);
                                };
                            });
                });
    }

    private static Arbitrary<AnyFilter> kinds() {
        return Arbitraries.of(PlainEvent.KINDS)
                .set()
                .ofMaxSize(2)
                .map(kinds -> new AnyFilter("kinds: " + kinds, event -> kinds.contains(event.kind())));
    }

    private static Arbitrary<AnyFilter> origins() {
        return Arbitraries.integers()
                .between(1, 4)
                .map(least -> new AnyFilter("minOrigins: " + least, event -> event.origins() >= least));
    }

    private static String quoted(Stream<String> words) {
        return words.map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
