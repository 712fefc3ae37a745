package org.tumen.bench;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Measures kept answers: how many a second and at what cost, and whether many pins push a hot one out. */
final class Answers {
    private static final String NESTED = """
            { persons(first: %d) { nodes { label publicBasis
                names { text system citations { printed hedge source { title publisher { label } } } }
                birthDate { date { edtf display } pick { rule candidates } }
                participations { event { label date { date { edtf } } } } } } }
            """;
    private static final String PINNED = "query @reportedBy(date: \"%s\") { persons(first: 1) { nodes { label } } }";

    private final Load load;
    private final long process;

    Answers(Load load, long process) {
        this.load = load;
        this.process = process;
    }

    /** A nested answer of about so many persons, asked for again and again, packed too; then by its tag. */
    void kept(int persons, int seconds) {
        String address = Load.address(NESTED.formatted(persons));
        load.run(10, Integer.MAX_VALUE, number -> address, Map.of());
        measured("kept answer", address, Map.of(), seconds);
        measured("packed", address, Map.of("Accept-Encoding", "gzip"), seconds);
        measured("304", address, Map.of("If-None-Match", Objects.requireNonNull(load.tag(address))), seconds);
    }

    private void measured(String what, String address, Map<String, String> headers, int seconds) {
        double before = Load.processor(process);
        Load.Measured measured = load.run(seconds, Integer.MAX_VALUE, number -> address, headers);
        double each = (Load.processor(process) - before) * 1_000 / measured.answers();
        System.out.printf("%s: %s; server %.3f ms of processor each%n", what, measured, each);
    }

    /** Every second answer is the hot one, every other asks for a day that nobody asked for before. */
    void pins(int pins) {
        String hot = Load.address(NESTED.formatted(3));
        load.tag(hot);
        double hits = load.metric("cache_gets_total{cache=\"tumen.answers\",result=\"hit\"");
        double misses = load.metric("cache_gets_total{cache=\"tumen.answers\",result=\"miss\"");
        LocalDate first = LocalDate.of(1, 1, 1);
        Load.Measured measured = load.run(
                7_200,
                pins * 2,
                number -> number % 2 == 0
                        ? hot
                        : Load.address(PINNED.formatted("%tF".formatted(first.plusDays(number / 2)))),
                Map.of());
        double hit = load.metric("cache_gets_total{cache=\"tumen.answers\",result=\"hit\"") - hits;
        double missed = load.metric("cache_gets_total{cache=\"tumen.answers\",result=\"miss\"") - misses;
        System.out.printf(
                "%s; %.0f hits and %.0f misses for %d asked of the hot one: %.2f %%%n",
                measured, hit, missed, pins, 100 * hit / pins);
    }
}
