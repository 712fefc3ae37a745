package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small valid report and a small valid editorial file, and what {@code check} says when one place is broken. */
final class MadeRecord {
    /** Stands in a broken file on the line that has the problem, where that is not the first changed line. */
    static final String HERE = "# here";

    static final String REPORT = """
            source:
              slug: herald-2020
              title: Two cross the river
              publisher: herald
              published: "2020-05-04"
            declare:
              persons:
                jane-roe: {basis: SELF_PUBLISHED}
              groups: [crossers, official]
              organizations: [herald]
              places: [far-bank]
              positions:
                roe-post: {holder: jane-roe, organization: herald}
              events: [crossing]
              series:
                arrivals: {unit: PERSONS, measure: FLOW}
                departures: {unit: PERSONS, measure: FLOW}
              sources:
                wire-2020: {title: A wire report}
            statements:
              jane-roe:
                names: {text: Jane Roe, at: byline}
                kin:
                  - relative: official
                    relations: {code: RELATIVE, at: body 3/7}
              herald:
                names: {text: The Herald, at: byline}
              crossers:
                descriptions: {text: two people, at: lead 2/2}
              official:
                descriptions: {text: an official, at: lead 2/2}
              far-bank:
                descriptions: {text: the far bank, at: lead 2/2}
              roe-post:
                titles: [{text: reporter, at: byline}, {text: editor, at: bio}]
              crossing:
                descriptions: {text: Two people cross, at: headline 1/1}
                kinds: {code: GROUP_DEFECTION, at: lead 2/2}
                dates: {edtf: "2020-05-02", at: lead 2/2, basis: INFERRED, printed: on Saturday}
                places: {to: far-bank, role: TO, at: lead 2/2}
                participants:
                  - agent: crossers
                    roles: {code: DEFECTOR, at: lead 2/2, via: [official SAID]}
              arrivals:
                descriptions: {text: People who arrive, at: body 5/9}
                observations:
                  - period: 2020-01/2020-04
                    dimensions: {sex: female}
                    figures: {number: 120, at: body 5/9}
              departures:
                descriptions: {text: People who leave, at: body 5/9}
            claims:
              more-will-come:
                text: Others will follow.
                topic: FORECAST
                about: [crossing]
                at: body 6/10
              nobody-will-come:
                text: Nobody will follow.
                topic: FORECAST
                about: [crossing]
                at: body 6/11
                via: [official SAID]
                links: [{to: more-will-come, relation: CONTRADICTS}]
            """;

    static final String EDITORIAL = """
            editorial:
              slug: river-editors
              ranks:
                - subject: crossing
                  property: DATE
                  value: {edtf: "2020-05-02"}
                  rank: PREFERRED
                  reason: the court file has it
              rivals:
                - subject: roe-post
                  property: TITLE
                  values: [{text: reporter}, {text: editor}]
                  reason: nobody is both
              derivations:
                - {source: herald-2020, from: wire-2020, reason: it says so}
              comparable:
                - {series: arrivals, with: departures, reason: both count people}
              claims:
                - {claim: more-will-come, relation: CONTRADICTS, to: nobody-will-come, reason: one of them is wrong}
            """;

    private MadeRecord() {}

    static RecordFile report(String text) {
        return new RecordFile("report.yaml", text);
    }

    static RecordFile editorial(String text) {
        return new RecordFile("editorial.yaml", text);
    }

    /** The text with a fragment that stands in it once replaced. */
    static String swap(String text, String fragment, String replacement) {
        assertEquals(text.indexOf(fragment), text.lastIndexOf(fragment), fragment);
        assertTrue(text.contains(fragment), fragment);
        return text.replace(fragment, replacement);
    }

    /**
     * The valid report, broken at one fragment, has these problems and no others.
     *
     * @param problems what and how to mend it, where the fragment stood or at the line that is marked; in full elsewhere
     */
    static void assertReport(String fragment, String replacement, String... problems) {
        assertProblems(report(swap(REPORT, fragment, replacement)), line(REPORT, fragment), problems, List.of());
    }

    /** The same for the valid editorial file, beside the valid report. */
    static void assertEditorial(String fragment, String replacement, String... problems) {
        RecordFile broken = editorial(swap(EDITORIAL, fragment, replacement));
        assertProblems(broken, line(EDITORIAL, fragment), problems, List.of(report(REPORT)));
    }

    private static void assertProblems(RecordFile broken, int changed, String[] problems, List<RecordFile> beside) {
        List<RecordFile> files =
                Stream.concat(beside.stream(), Stream.of(broken)).toList();
        int marked = broken.text().indexOf(HERE);
        Mark mark = new Mark(broken.name(), marked < 0 ? changed : line(broken.text(), HERE));
        String expected = Stream.of(problems)
                .map(problem -> problem.startsWith(broken.name()) ? problem : mark + ": " + problem)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(expected, told(files).lines().sorted().collect(Collectors.joining("\n", "", "\n")));
    }

    /** What {@code check} says, a line for each problem. */
    static String told(List<RecordFile> files) {
        return Importer.check(files).stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    private static int line(String text, String fragment) {
        String before = text.substring(0, text.indexOf(fragment));
        return 1 + (int) before.chars().filter(each -> each == '\n').count();
    }
}
