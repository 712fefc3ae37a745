package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** What is shown after any sequence of imports is what a rebuild shows. */
class RebuildTest {
    /** Declares everything once, and says of it what must be said. */
    private static final String BASE = """
            source: {slug: base, title: The base, publisher: herald, published: "2020-05-04"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}
              groups: [crossers, walkers]
              organizations: [herald, gazette]
              places: [town, county, far-county]
              positions: {post: {holder: %s, organization: herald}}
              events: [crossing, arrest]
              series: {arrivals: {unit: PERSONS, measure: FLOW}, comings: {unit: PERSONS, measure: FLOW}}
            statements:
              ann: {names: {text: Ann, at: byline}}
              bob: {names: {text: Bob, at: byline}}
              crossers: {descriptions: {text: two people, at: lead}}
              walkers: {descriptions: {text: two walkers, at: lead}}
              herald: {names: {text: Herald, at: byline}}
              gazette: {names: {text: Gazette, at: byline}}
              town: {names: {text: Town, at: lead}}
              county: {names: {text: County, at: lead}}
              far-county: {names: {text: Far County, at: lead}}
              post: {titles: {text: reporter, at: byline}}
              crossing: {descriptions: {text: Two cross, at: lead}, kinds: {code: GROUP_DEFECTION, at: lead}}
              arrest: {descriptions: {text: One is held, at: lead}, kinds: {code: PUNISHMENT, at: lead}}
              arrivals: {descriptions: {text: arrivals, at: lead}}
              comings: {descriptions: {text: comings, at: lead}}
            claims:
              base-claim: {text: More will come., topic: FORECAST, about: [crossing], at: body}
            """;

    /** What a report may say, each by subject. */
    private static final List<List<String>> LINES = List.of(
            List.of("ann", "birthplaces: {to: town, at: lead}"),
            List.of("ann", "birthDates: {edtf: \"1980\", at: lead, via: [gazette SAID]}"),
            List.of("bob", "birthplaces: [{to: county, at: lead}, {to: town, at: body}]"),
            List.of("bob", "names: [{text: Bobby, at: lead}, {text: Bop, kind: MISPRINT, at: body}]"),
            List.of("town", "withins: {to: county, at: lead}"),
            List.of("county", "withins: {to: far-county, at: lead}"),
            List.of("post", "titles: [{text: editor, at: lead}, {text: reporter, at: body, stance: DENIES}]"),
            List.of("arrest", "descriptions: [{text: editor, at: lead}, {text: reporter, at: body}]"),
            List.of("crossing", "dates: [{edtf: \"2020-05-02\", at: lead}, {edtf: \"2020-05-03\", at: body}]"),
            List.of("crossing", "kinds: {code: FALSE_REPORT, at: lead, via: [herald SAID]}"),
            List.of("crossing", "places: {to: town, role: FROM, at: lead}"),
            List.of(
                    "crossing",
                    "participants: [{agent: crossers, roles: {code: DEFECTOR, at: lead}}, "
                            + "{agent: walkers, roles: {code: DEFECTOR, at: body}}, "
                            + "{agent: ann, roles: {code: DEFECTOR, at: lead, via: [bob SAID]}}]"),
            List.of("arrest", "dates: {edtf: \"2019\", at: lead}"),
            List.of("arrest", "participants: {agent: crossers, roles: {code: DEFECTOR, at: lead}}"),
            List.of("arrest", "links: {to: crossing, role: FOLLOWS, at: lead}"),
            List.of("bob", "birthDates: [{edtf: \"1980\", at: lead}, {edtf: \"1979\", at: body, via: [walkers SAID]}]"),
            List.of("ann", "kin: {relative: bob, relations: {code: COUSIN, at: lead}}"),
            List.of(
                    "arrivals",
                    "observations: {period: \"2020\", figures: [{number: 12, producer: herald, at: lead}, "
                            + "{number: 13, vintage: \"2021\", producer: herald, at: body}]}"),
            List.of("comings", "observations: {period: \"2020\", figures: {number: 13, producer: herald, at: lead}}"));

    /** What an editor may rule. */
    private static final List<List<String>> RULINGS = List.of(
            List.of(
                    "ranks",
                    "{subject: crossing, property: KIND, value: {code: GROUP_DEFECTION}, rank: DEPRECATED, "
                            + "source: one, reason: so}"),
            List.of("ranks", "{subject: post, property: TITLE, value: {text: reporter}, rank: PREFERRED, reason: so}"),
            List.of(
                    "rivals",
                    "{subject: post, property: TITLE, values: [{text: editor}, {text: reporter}], reason: so}"),
            List.of("merges", "{retired: ann, into: bob, reason: so}"),
            List.of("merges", "{retired: crossers, into: walkers, reason: so}"),
            List.of("merges", "{retired: gazette, into: herald, reason: so}"),
            List.of("merges", "{retired: town, into: far-county, reason: so}"),
            List.of("merges", "{retired: far-county, into: county, reason: so}"),
            List.of("merges", "{retired: arrest, into: crossing, reason: so}"),
            List.of("derivations", "{source: one, from: two, reason: so}"),
            List.of("derivations", "{source: two, from: base, reason: so}"),
            List.of("comparable", "{series: comings, with: arrivals, reason: so}"),
            List.of("claims", "{claim: one-claim, relation: CONTRADICTS, to: two-claim, reason: so}"),
            List.of("claims", "{claim: two-claim, relation: CONTRADICTS, to: base-claim, reason: so}"),
            List.of("claims", "{claim: base-claim, relation: RETRACTS, to: one-claim, reason: so}"));

    /** What a file says by now: the numbers of its lines, and the day of May on which it was published. */
    private static final class Content {
        private final String file;
        private final Set<Integer> lines = new TreeSet<>();
        private int day = 4;

        Content(String file, Set<Integer> lines) {
            this.file = file;
            this.lines.addAll(lines);
        }

        /** Says a line more, or one less; a number beyond all lines is another day. */
        void flip(int line) {
            if (line >= LINES.size()) {
                day = 1 + (day + line) % 9;
            } else if (!lines.remove(line)) {
                lines.add(line);
            }
        }

        RecordFile written() {
            return switch (file) {
                case "base" -> new RecordFile(file, BASE.formatted(lines.contains(2) ? "ann" : "bob"));
                case "rulings" ->
                    new RecordFile(file, "editorial: {slug: rulings, %s}\n".formatted(grouped(RULINGS, "[%s]")));
                default -> new RecordFile(file, report());
            };
        }

        private String report() {
            String other = lines.contains(1) ? "base" : file.equals("one") ? "two" : "one";
            String links = lines.contains(0) ? "{to: %s-claim, relation: CONTRADICTS}".formatted(other) : "";
            return """
                    source: {slug: %1$s, title: T, publisher: %2$s, published: "2020-05-%3$02d"}
                    statements: {%4$s}
                    claims: {%1$s-claim: {text: C, topic: TREND, about: [arrest], at: body, links: [%5$s]}}
                    """.formatted(file, day % 2 == 0 ? "herald" : "gazette", day, grouped(LINES, "{%s}"), links);
        }

        private String grouped(List<List<String>> all, String form) {
            Map<String, String> groups = new TreeMap<>();
            for (int line : lines) {
                if (line < all.size()) {
                    groups.merge(all.get(line).get(0), all.get(line).get(1), (one, next) -> one + ", " + next);
                }
            }
            return groups.entrySet().stream()
                    .map(group -> group.getKey() + ": " + form.formatted(group.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** The next import: one file, of which one line changed. */
    record Step(String file, int line) {}

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void aRebuildChangesNothing(
            @ForAll("lines") Set<Integer> one, @ForAll("lines") Set<Integer> two, @ForAll("steps") List<Step> steps) {
        Map<String, Content> contents = Map.of(
                "base", new Content("base", Set.of()),
                "one", new Content("one", one),
                "two", new Content("two", two),
                "rulings", new Content("rulings", Set.of()));
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(contents.get("base").written());
            record.revision(contents.get("one").written(), contents.get("two").written());
            for (Step step : steps) {
                contents.get(step.file).flip(step.line);
                record.outcome(contents.get(step.file).written());
            }
            List<String> kept = record.derived();
            record.rebuild();
            assertEquals(String.join("\n", kept), String.join("\n", record.derived()));
        }
    }

    @Property(tries = 8, shrinking = ShrinkingMode.BOUNDED)
    void whatWasShownAtEveryRevisionIsWhatIsWrittenAnew(
            @ForAll("lines") Set<Integer> one,
            @ForAll("steps") List<Step> steps,
            @ForAll("undone") List<Integer> undone) {
        Map<String, Content> contents = Map.of(
                "base", new Content("base", Set.of()),
                "one", new Content("one", one),
                "two", new Content("two", Set.of(3, 8, 11)),
                "rulings", new Content("rulings", Set.of()));
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(contents.get("base").written());
            record.revision(contents.get("one").written(), contents.get("two").written());
            for (Step step : steps.subList(0, Math.min(steps.size(), 4))) {
                if (!step.file.equals("base")) {
                    contents.get(step.file).flip(step.line);
                    record.outcome(contents.get(step.file).written());
                }
            }
            undone.forEach(record::revert);
            assertEquals(List.of(), record.astray());
            String[] days = {"2020-05-01", "2020-05-03", "2020-05-04", "2020-05-06", "2020-05-09", "9999-01-01"};
            String kept = String.join("\n", record.shown(days));
            record.rewrite();
            assertEquals(kept, String.join("\n", record.shown(days)));
        }
    }

    @Provide
    Arbitrary<List<Integer>> undone() {
        return Arbitraries.integers().between(2, 5).list().ofMaxSize(2);
    }

    @Provide
    Arbitrary<Set<Integer>> lines() {
        return Arbitraries.integers().between(0, LINES.size() - 1).set().ofMaxSize(LINES.size());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> lines = Arbitraries.integers().between(0, LINES.size() + 3);
        Arbitrary<Integer> rulings = Arbitraries.integers().between(0, RULINGS.size() - 1);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(6, lines.map(line -> new Step("one", line))),
                Tuple.of(6, lines.map(line -> new Step("two", line))),
                Tuple.of(5, rulings.map(line -> new Step("rulings", line))),
                Tuple.of(1, Arbitraries.just(new Step("base", 2))));
        return step.list().ofMinSize(1).ofMaxSize(9);
    }
}
