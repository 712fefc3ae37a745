package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
                "the key rank is not known here; use one of claims, comparable, derivations, ranks, rivals, slug");
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
}
