package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is shown after any sequence of imports is what a rebuild shows. */
class RebuildTest {
    /** Declares everything once, and says of it what must be said. */
    private static final String BASE = """
            source: {slug: base, title: The base, publisher: herald, published: "2020-05-04"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}
              groups: [crossers]
              organizations: [herald, gazette]
              places: [town, county, far-county]
              positions: {post: {holder: %s, organization: herald}}
              events: [crossing, arrest]
              series: {arrivals: {unit: PERSONS, measure: FLOW}}
            statements:
              ann: {names: {text: Ann, at: byline}}
              bob: {names: {text: Bob, at: byline}}
              crossers: {descriptions: {text: two people, at: lead}}
              herald: {names: {text: Herald, at: byline}}
              gazette: {names: {text: Gazette, at: byline}}
              town: {names: {text: Town, at: lead}}
              county: {names: {text: County, at: lead}}
              far-county: {names: {text: Far County, at: lead}}
              post: {titles: {text: reporter, at: byline}}
              crossing: {descriptions: {text: Two cross, at: lead}, kinds: {code: GROUP_DEFECTION, at: lead}}
              arrest: {descriptions: {text: One is held, at: lead}, kinds: {code: PUNISHMENT, at: lead}}
              arrivals: {descriptions: {text: arrivals, at: lead}}
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
            List.of("crossing", "participants: [{agent: crossers, roles: {code: DEFECTOR, at: lead}}, "
                    + "{agent: ann, roles: {code: DEFECTOR, at: lead, via: [bob SAID]}}]"),
            List.of("arrest", "dates: {edtf: \"2019\", at: lead}"),
            List.of("arrest", "participants: {agent: crossers, roles: {code: DEFECTOR, at: lead}}"),
            List.of("arrest", "links: {to: crossing, role: FOLLOWS, at: lead}"),
            List.of("ann", "kin: {relative: bob, relations: {code: COUSIN, at: lead}}"),
            List.of("arrivals", "observations: {period: \"2020\", figures: [{number: 12, producer: herald, at: lead}, "
                    + "{number: 13, vintage: \"2021\", producer: herald, at: body}]}"));

    /** What an editor may rule. */
    private static final List<List<String>> RULINGS = List.of(
            List.of("ranks", "{subject: crossing, property: KIND, value: {code: GROUP_DEFECTION}, rank: DEPRECATED, "
                    + "source: one, reason: so}"),
            List.of("ranks", "{subject: post, property: TITLE, value: {text: reporter}, rank: PREFERRED, reason: so}"),
            List.of("rivals", "{subject: post, property: TITLE, values: [{text: editor}, {text: reporter}], reason: so}"),
            List.of("derivations", "{source: one, from: two, reason: so}"),
            List.of("derivations", "{source: two, from: base, reason: so}"),
            List.of("claims", "{claim: one-claim, relation: CONTRADICTS, to: two-claim, reason: so}"),
            List.of("claims", "{claim: two-claim, relation: CONTRADICTS, to: base-claim, reason: so}"),
            List.of("claims", "{claim: base-claim, relation: RETRACTS, to: one-claim, reason: so}"));

    /** One import of one file: which, the numbers of its lines, and a day of May on which it was published. */
    record Step(String file, Set<Integer> lines, int day) {
        RecordFile written() {
            String text = file.equals("base") ? BASE.formatted(day % 2 == 0 ? "ann" : "bob") : report();
            return new RecordFile(file, file.equals("rulings") ? rulings() : text);
        }

        private String report() {
            String other = file.equals("one") ? "two" : "one";
            StringBuilder text = new StringBuilder("source: {slug: %s, title: T, publisher: %s, published: \"2020-05-%02d\"}\n"
                    .formatted(file, day % 2 == 0 ? "herald" : "gazette", day));
            text.append("statements:\n").append(grouped(LINES, "  %s: {%s}\n", ", "));
            text.append("claims:\n  %s-claim: {text: C., topic: TREND, about: [arrest], at: body".formatted(file));
            String link = ", links: {to: %s-claim, relation: CONTRADICTS}".formatted(lines.contains(1) ? "base" : other);
            return text.append(lines.contains(0) ? link : "").append("}\n").toString();
        }

        private String rulings() {
            return "editorial:\n  slug: rulings\n" + grouped(RULINGS, "  %s: [%s]\n", ", ");
        }

        private String grouped(List<List<String>> all, String form, String between) {
            Map<String, List<String>> groups = new TreeMap<>();
            for (int line : lines) {
                if (line < all.size()) {
                    String key = all.get(line).get(0);
                    String name = all.get(line).get(1);
                    List<String> group = groups.computeIfAbsent(key, subject -> new ArrayList<>());
                    if (group.stream().noneMatch(each -> each.startsWith("{") || sameKey(each, name)) || name.startsWith("{")) {
                        group.add(name);
                    }
                }
            }
            StringBuilder text = new StringBuilder();
            groups.forEach((key, group) -> text.append(form.formatted(key, String.join(between, group))));
            return text.toString();
        }

        private static boolean sameKey(String one, String other) {
            return one.substring(0, one.indexOf(':')).equals(other.substring(0, other.indexOf(':')));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void aRebuildChangesNothing(@ForAll("steps") List<Step> steps) {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new Step("base", Set.of(), 4).written());
            record.revision(new Step("one", Set.of(), 5).written(), new Step("two", Set.of(), 6).written());
            for (Step step : steps) {
                record.outcome(step.written());
            }
            List<String> kept = record.derived();
            record.rebuild();
            assertEquals(String.join("\n", kept), String.join("\n", record.derived()));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> files = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.of("one", "two")),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("base")),
                net.jqwik.api.Tuple.of(3, Arbitraries.just("rulings")));
        Arbitrary<Set<Integer>> lines =
                Arbitraries.integers().between(0, LINES.size() - 1).set().ofMaxSize(9);
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 12);
        return Combinators.combine(files, lines, days).as(Step::new).list().ofMinSize(1).ofMaxSize(7);
    }
}
