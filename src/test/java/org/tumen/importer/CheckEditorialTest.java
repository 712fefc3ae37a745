package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tumen.importer.MadeRecord.EDITORIAL;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.assertEditorial;
import static org.tumen.importer.MadeRecord.editorial;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;
import static org.tumen.importer.MadeRecord.told;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code check} says of editorial files that rule on what nobody reports, or rule twice. */
class CheckEditorialTest {
    @Test
    void anUnknownKeyIsTold() {
        assertEditorial(
                "  ranks:\n",
                "  rank: {}\n  ranks:\n",
                "the key rank is not known here; is it ranks? use one of "
                        + "claims, comparable, derivations, merges, notTheSame, ranks, rivals, slug");
    }

    /** What {@code check} says of an editorial file with these merges and distinctions, beside the valid report. */
    private static String identity(String report, String... entries) {
        return told(List.of(
                report(report), editorial("editorial:\n  slug: editors\n" + String.join("\n", entries) + "\n")));
    }

    @Test
    void aMergeOfTwoKindsIsTold() {
        assertEquals(
                "editorial.yaml:4: the group crossers cannot be the event crossing; merge two of one kind\n",
                identity(REPORT, "  merges:", "    - {retired: crossers, into: crossing, reason: so}"));
    }

    @Test
    void aMergeOfWhatCannotBeMergedIsTold() {
        assertEquals("""
                editorial.yaml:4: arrivals is of the kind series and cannot stand here; \
                name one of the kind event or group or organization or person or place or position
                editorial.yaml:4: departures is of the kind series and cannot stand here; \
                name one of the kind event or group or organization or person or place or position
                """, identity(REPORT, "  merges:", "    - {retired: arrivals, into: departures, reason: so}"));
    }

    @Test
    void aMergeTwiceOrIntoItselfIsTold() {
        String report = swap(REPORT, "groups: [crossers, official]", "groups: [crossers, official, walkers]")
                .replace("  official:\n", "  walkers:\n    descriptions: {text: w, at: lead}\n  official:\n");
        assertEquals(
                "editorial.yaml:5: crossers is merged twice, also into walkers; merge it once\n",
                identity(
                        report,
                        "  merges:",
                        "    - {retired: crossers, into: walkers, reason: so}",
                        "    - {retired: crossers, into: official, reason: so}"));
        assertEquals(
                """
                editorial.yaml:4: crossers is merged into itself by way of others; break the circle
                editorial.yaml:5: walkers is merged into itself by way of others; break the circle
                """,
                identity(
                        report,
                        "  merges:",
                        "    - {retired: crossers, into: walkers, reason: so}",
                        "    - {retired: walkers, into: crossers, reason: so}"));
        assertEquals(
                "editorial.yaml:7: crossers and official are not the same, and merges make them one; "
                        + "remove one or the other\n",
                identity(
                        report,
                        "  merges:",
                        "    - {retired: crossers, into: walkers, reason: so}",
                        "    - {retired: walkers, into: official, reason: so}",
                        "  notTheSame:",
                        "    - {one: crossers, other: official, reason: so}"));
    }

    @Test
    void aPseudonymBlocksBoth() {
        String report = swap(
                        REPORT,
                        "    jane-roe: {basis: SELF_PUBLISHED}",
                        "    jane-roe: {basis: SELF_PUBLISHED}\n    j-roe: {basis: SELF_PUBLISHED}")
                .replace(
                        "  jane-roe:\n",
                        "  j-roe:\n    names: {text: Dawn, kind: PSEUDONYM, at: byline}\n  jane-roe:\n");
        for (String pair : List.of("retired: j-roe, into: jane-roe", "retired: jane-roe, into: j-roe")) {
            assertEquals(
                    "editorial.yaml:4: j-roe bears a pseudonym, and a merge would tell who it is; remove the merge\n",
                    identity(report, "  merges:", "    - {" + pair + ", reason: so}"));
        }
    }

    @Test
    void whoMayBeOneIsSuggestedUnlessAnEditorOrAPseudonymForbidsIt() {
        String report = swap(
                        REPORT,
                        "    jane-roe: {basis: SELF_PUBLISHED}",
                        "    jane-roe: {basis: SELF_PUBLISHED}\n    roe-jane: {basis: SELF_PUBLISHED}")
                .replace("  jane-roe:\n", "  roe-jane:\n    names: {text: ROE Jane, at: byline}\n  jane-roe:\n");
        assertEquals(List.of("""
                        jane-roe and roe-jane may be one: both have the name jane roe
                          merges:     [{retired: roe-jane, into: jane-roe, reason: …}]
                          notTheSame: [{one: jane-roe, other: roe-jane, reason: …}]"""), Importer.duplicates(List.of(report(report))));
        assertEquals(
                List.of(),
                Importer.duplicates(List.of(
                        report(report),
                        editorial(
                                "editorial: {slug: e, notTheSame: [{one: roe-jane, other: jane-roe, reason: so}]}"))));
        assertEquals(
                List.of(),
                Importer.duplicates(List.of(
                        report(report),
                        editorial("editorial: {slug: e, merges: [{retired: roe-jane, into: jane-roe, reason: so}]}"))));
        String hidden = swap(report, "text: ROE Jane, at", "text: ROE Jane, kind: PSEUDONYM, at");
        assertEquals(List.of(), Importer.duplicates(List.of(report(hidden))));
    }

    @Test
    void aMergeOfKinIsTold() {
        String report = swap(REPORT, "groups: [crossers, official]", "groups: [crossers, official, uncle]")
                .replace(
                        "  official:\n",
                        "  uncle:\n    descriptions: {text: u, at: lead}\n"
                                + "    kin: {relative: official, relations: {code: RELATIVE, at: lead}}\n  official:\n");
        assertTrue(
                identity(report, "  merges:", "    - {retired: uncle, into: official, reason: so}")
                        .endsWith(
                                "uncle and official are told of each other, and merges make them one; remove one or the other\n"));
    }

    @Test
    void anEditorialSlugThatStandsInTwoFilesIsTold() {
        assertEquals(
                "second.yaml:1: the editorial slug river-editors stands in two files; give each file its own\n",
                told(List.of(
                        report(REPORT),
                        editorial(EDITORIAL),
                        new RecordFile("second.yaml", "editorial: {slug: river-editors}\n"))));
    }

    @Test
    void aMalformedSlugIsTold() {
        assertEditorial(
                "slug: river-editors",
                "slug: River Editors",
                "the slug 'River Editors' is not well formed; "
                        + "use lower case letters, digits and single hyphens, at most 100 characters");
    }

    @Test
    void aRankOfAValueThatNobodyReportsIsTold() {
        assertEditorial(
                "value: {edtf: \"2020-05-02\"}",
                "value: {edtf: \"2020-05-03\"}",
                "no report says this value; write the value as the report's file does");
    }

    @Test
    void aRankWithoutValueIsTold() {
        String bare = swap(EDITORIAL, "      value: {edtf: \"2020-05-02\"}\n", "");
        assertEquals("editorial.yaml:4: value is missing; add value\n", told(List.of(report(REPORT), editorial(bare))));
    }

    @Test
    void aRankThatIsNormalIsTold() {
        assertEditorial(
                "rank: PREFERRED",
                "rank: NORMAL",
                "a rank is PREFERRED or DEPRECATED; write one of them or remove the entry");
    }

    @Test
    void aRankOfAPropertyThatTheSubjectHasNotIsTold() {
        assertEditorial(
                "subject: crossing",
                "subject: far-bank",
                "far-bank is of the kind place and cannot stand here; name one of the kind event",
                "editorial.yaml:6: no report says this value; write the value as the report's file does");
    }

    @Test
    void aValueRankedTwiceIsTold() {
        assertEditorial("  rivals:\n", """
                    - {subject: crossing, property: DATE, value: {edtf: "2020-05-02"}, rank: DEPRECATED, reason: a typo} # here
                  rivals:
                """, "the value is ranked twice, first at editorial.yaml:4; rank it once");
    }

    @Test
    void anEntryWithoutReasonIsTold() {
        assertEditorial(", reason: it says so}", "}", "reason is missing; add reason");
    }

    @Test
    void oneRivalIsTold() {
        assertEditorial(
                "[{text: reporter}, {text: editor}]",
                "[{text: reporter}]",
                "rivals are two values; write values: with exactly two");
    }

    @Test
    void threeRivalsAreTold() {
        assertEditorial(
                "[{text: reporter}, {text: editor}]",
                "[{text: reporter}, {text: editor}, {text: reporter}]",
                "rivals are two values; write values: with exactly two");
    }

    @Test
    void aRivalOfItselfIsTold() {
        assertEditorial(
                "[{text: reporter}, {text: editor}]",
                "[{text: reporter}, {text: reporter}]",
                "the rivals are one and the same value; write two that differ");
    }

    @Test
    void rivalsThatAreNoTextsAreTold() {
        assertEditorial(
                "subject: roe-post\n      property: TITLE\n      values: [{text: reporter}, {text: editor}]",
                """
                subject: crossing
                      property: KIND # here
                      values: [{code: GROUP_DEFECTION}, {code: GROUP_DEFECTION, label: by boat}]""",
                "rivals are free texts, KIND is none; values of it differ anyway",
                "editorial.yaml:12: no report says this value; write the value as the report's file does");
    }

    @Test
    void aDerivationFromItselfIsTold() {
        assertEditorial(
                "from: wire-2020", "from: herald-2020", "the two are one and the same source; name two that differ");
    }

    @Test
    void derivationsInACircleAreTold() {
        assertEditorial(
                "  comparable:\n",
                "    - {source: wire-2020, from: herald-2020, reason: it says so} # here\n  comparable:\n",
                "wire-2020 derives from itself by way of others; break the circle",
                "editorial.yaml:15: herald-2020 derives from itself by way of others; break the circle");
    }

    @Test
    void aDerivationFromSomethingThatIsNoSourceIsTold() {
        assertEditorial(
                "from: wire-2020",
                "from: herald",
                "herald is of the kind organization and cannot stand here; name one of the kind source");
    }

    @Test
    void aComparisonWithSomethingThatIsNoSeriesIsTold() {
        assertEditorial(
                "with: departures",
                "with: crossing",
                "crossing is of the kind event and cannot stand here; name one of the kind series");
    }

    @Test
    void aLinkFromAClaimToItselfIsTold() {
        assertEditorial(
                "to: nobody-will-come", "to: more-will-come", "the claim is linked to itself; name another claim");
    }

    @Test
    void aLinkToSomethingThatIsNoClaimIsTold() {
        assertEditorial(
                "to: nobody-will-come",
                "to: crossing",
                "crossing is of the kind event and cannot stand here; name one of the kind claim");
    }

    @Test
    void anObservationIsRankedByItsSeriesPeriodAndDimensions() {
        String rank = swap(
                EDITORIAL,
                "  ranks:\n",
                "  ranks:\n    - {subject: arrivals, period: 2020-01/2020-04, dimensions: {sex: female}, property: FIGURE,"
                        + " value: {number: 120}, rank: DEPRECATED, reason: so}\n");
        assertEquals("", told(List.of(report(REPORT), editorial(rank))));
        assertEquals(
                "editorial.yaml:4: no report says this value; write the value as the report's file does\n",
                told(List.of(report(REPORT), editorial(rank.replace("sex: female", "sex: male")))));
        assertTrue(told(List.of(
                        report(REPORT),
                        editorial(rank.replace(
                                "property: FIGURE, value: {number: 120}", "property: DATE, value: {edtf: 2020}"))))
                .contains("an observation has figures and no DATE; write property: FIGURE"));
    }

    @Test
    void aValueThatAnotherEditorRanksIsToldAndStaysOneCandidate() {
        String rank = "{subject: crossing, property: DATE, value: {edtf: \"2020-05-02\"}, rank: PREFERRED, reason: so}";
        RecordFile second = new RecordFile("second.yaml", "editorial: {slug: second, ranks: [" + rank + "]}");
        RecordFile silent = new RecordFile("second.yaml", "editorial: {slug: second}");
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(report(REPORT), second);
            assertEquals(
                    List.of("editorial.yaml:4: the value is ranked in the record already, by the editorial file second;"
                            + " rank it once, or import the file of second without it as well"),
                    record.outcome(editorial(EDITORIAL)).problems().stream()
                            .map(Problem::toString)
                            .toList());
            assertEquals(2, record.revision(silent));
            assertEquals(3, record.revision(editorial(EDITORIAL)));
            List<String> once = record.derived();
            assertEquals(4, record.revert(2));
            assertEquals(List.of("2"), record.rows("select count(*) from ranking where until = 2147483647"));
            assertEquals(once, record.derived());
        }
    }

    @Test
    void whatTheRecordHoldsIsComparedWithTheFiles() {
        String more = """
                source: {slug: gazette, title: Another, publisher: herald, published: "2020-06-01"}
                declare:
                  persons: {roe-jane: {basis: SELF_PUBLISHED}}
                statements:
                  roe-jane: {names: {text: ROE Jane, at: byline}}
                """;
        RecordFile[] gazette = {new RecordFile("gazette.yaml", more)};
        String suggestion = "jane-roe and roe-jane may be one: both have the name jane roe";
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(report(REPORT));
            assertEquals(
                    List.of(suggestion),
                    record.duplicates(gazette).stream()
                            .map(pair -> pair.lines().findFirst().orElseThrow())
                            .toList());
            assertEquals(1, record.newest(), "a look changes nothing");
            assertEquals(List.of(), record.duplicates(editorial(EDITORIAL)), "two of the record are not its business");
            record.revision(
                    gazette[0],
                    editorial("editorial: {slug: e, notTheSame: [{one: roe-jane, other: jane-roe, reason: so}]}"));
            assertEquals(List.of(), record.duplicates(gazette));
            record.revision(
                    editorial("editorial: {slug: e, merges: [{retired: roe-jane, into: jane-roe, reason: so}]}"));
            assertEquals(List.of(), record.duplicates(gazette));
        }
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(report(swap(REPORT, "text: Jane Roe, at", "text: Jane Roe, kind: PSEUDONYM, at")));
            assertEquals(List.of(), record.duplicates(gazette), "a pseudonym blocks both");
        }
    }
}
