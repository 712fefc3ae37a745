package org.tumen.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Asks a server for names, filtered pages and counts, each question a new one, and tells how long answers take. */
final class Finding {
    private static final int CONNECTIONS = 2;

    private final int port;
    private final long seed;

    Finding(int port, long seed) {
        this.port = port;
        this.seed = seed;
    }

    void run(int seconds) {
        System.out.println("| question | answers | p50 | p99 |");
        System.out.println("|---|---|---|---|");
        questions().forEach((name, question) -> {
            Load load = new Load(port, CONNECTIONS);
            Function<Integer, String> query = number -> question.apply(new Chance(seed, name, number));
            // the first fifth warms up and is not told
            load.run(Math.max(1, seconds / 5), Integer.MAX_VALUE, number -> address(query, -1 - number), Map.of());
            Load.Measured measured = load.run(seconds, Integer.MAX_VALUE, number -> address(query, number), Map.of());
            load.close();
            System.out.printf(
                    "| %s | %d%s | %.1f ms | %.1f ms |%n",
                    name,
                    measured.answers(),
                    measured.wrong() == 0 ? "" : ", " + measured.wrong() + " refused",
                    measured.half(),
                    measured.most());
        });
    }

    /** Each asks as of a day to come of its own: what is shown is the same, and nobody asked for it before. */
    private static String address(Function<Integer, String> query, int number) {
        LocalDate day = LocalDate.of(2100, 1, 1).plusDays(System.nanoTime() / 1_000 % 2_500_000);
        return Load.address("query @reportedBy(date: \"" + day + "\") " + query.apply(number));
    }

    private static Map<String, Function<Chance, String>> questions() {
        Map<String, Function<Chance, String>> questions = new LinkedHashMap<>();
        questions.put("name, as the press spells it", chance -> search(KoreanNames.of(chance).press()));
        questions.put("name in Hangul", chance -> search(KoreanNames.of(chance).hangul()));
        questions.put("name with a typing error", chance -> search(slip(KoreanNames.of(chance).press(), chance)));
        questions.put("given name alone", chance -> search(KoreanNames.of(chance).press().replaceAll("^\\w+ ", "")));
        questions.put("family name alone", chance -> search(KoreanNames.of(chance).press().replaceAll(" .*", "")));
        questions.put(
                "page of persons called so",
                chance -> "{ persons(first: 20, filter: {name: \"%s\"}) { nodes { slug label } } }"
                        .formatted(KoreanNames.of(chance).press()));
        questions.put(
                "page of defectors of a year or two, the last first",
                chance -> page("date: {from: \"%d-01-01\", until: \"%1$d-12-31\"}", chance, "DATE, direction: DESC"));
        questions.put(
                "page of defectors who came in a year for one motive, by label",
                chance -> page("arrived: {from: \"%d-01-01\"}, motives: [POVERTY]", chance, "LABEL"));
        questions.put("page of defectors by headcount", chance -> page("named: false", chance, "HEADCOUNT"));
        questions.put(
                "page of defectors in dispute, the last first",
                chance -> page("disputed: true", chance, "DATE, direction: DESC"));
        questions.put("facets, few match", chance -> facets(
                "{name: \"%s\"}".formatted(KoreanNames.of(chance).press())));
        questions.put("facets, a year matches", chance -> facets(
                "{date: {from: \"%d-01-01\", until: \"%1$d-12-31\"}}".formatted(year(chance))));
        questions.put("facets, all match", chance -> facets("{}"));
        return questions;
    }

    private static String search(String name) {
        return "{ search(text: \"%s\", kinds: [PERSON], first: 10) { nodes { subject { id } reason matched } } }"
                .formatted(name);
    }

    private static String page(String filter, Chance chance, String order) {
        return "{ defectors(first: 20, filter: {%s}, orderBy: {field: %s}) { nodes { slug label } } }"
                .formatted(filter.formatted(year(chance)), order);
    }

    private static String facets(String filter) {
        return ("{ defectors(first: 1, filter: %s) { totalCount facets(by: [KIND, YEAR, MOTIVE])"
                        + " { by counts { keys { value } atLeast atMost } } } }")
                .formatted(filter);
    }

    private static int year(Chance chance) {
        return chance.between(1995, 2020);
    }

    private static String slip(String name, Chance chance) {
        int at = name.indexOf(' ') + 2 + chance.below(2);
        return name.substring(0, at) + name.substring(at + 1);
    }
}
