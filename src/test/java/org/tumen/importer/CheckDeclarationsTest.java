package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.assertReport;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;
import static org.tumen.importer.MadeRecord.told;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code check} says of a source that is described wrongly and of entities that are declared wrongly. */
class CheckDeclarationsTest {
    @Test
    void anUnknownKeyOfASourceIsTold() {
        assertReport(
                "  publisher: herald",
                "  publisher: herald\n  author: jane-roe # here",
                "the key author is not known here; is it authors? use one of accessed, authors, language, published, publishedBasis, "
                        + "publisher, slug, title, url");
    }

    @Test
    void aSourceWithoutPublishedAndAccessedIsTold() {
        String undated = swap(REPORT, "  published: \"2020-05-04\"\n", "");
        assertEquals(
                "report.yaml:1: the source shows neither published nor accessed; add accessed: the day that you read it\n",
                told(List.of(report(undated))));
    }

    @Test
    void aSourceWithoutTitleIsTold() {
        String untitled = swap(REPORT, "  title: Two cross the river\n", "");
        assertEquals("report.yaml:1: title is missing; add title\n", told(List.of(report(untitled))));
    }

    @Test
    void aMalformedUrlIsTold() {
        assertReport(
                "  publisher: herald",
                "  publisher: herald\n  url: www.example.org # here",
                "url is not a web address; write it whole, beginning with https://");
    }

    @Test
    void aMalformedLanguageIsTold() {
        assertReport(
                "  publisher: herald",
                "  publisher: herald\n  language: English # here",
                "language English is not a language tag; write a BCP 47 tag, such as en or ko");
    }

    @Test
    void aSourceReadBeforeItWasPublishedIsTold() {
        assertReport(
                "  publisher: herald",
                "  publisher: herald\n  accessed: \"2019\" # here",
                "the source was read before it was published; mend accessed or published");
    }

    @Test
    void aPublisherThatIsNoOrganizationIsTold() {
        assertReport(
                "publisher: herald",
                "publisher: jane-roe",
                "jane-roe is of the kind person and cannot stand here; name one of the kind organization");
    }

    @Test
    void anAuthorThatNobodyDeclaresIsTold() {
        assertReport(
                "  publisher: herald",
                "  publisher: herald\n  authors: [john-doe] # here",
                "nobody declares john-doe; declare it where it is first used, or mend the spelling");
    }

    @Test
    void anUnknownKeyOfADeclarationIsTold() {
        assertReport(
                "  events: [crossing]",
                "  ships: [crossing-boat] # here\n  events: [crossing]",
                "the key ships is not known here; use one of events, groups, organizations, persons, places, positions, "
                        + "series, sources");
    }

    @Test
    void aPersonWithoutPublicBasisIsTold() {
        assertReport(
                "jane-roe: {basis: SELF_PUBLISHED}",
                "jane-roe: {}",
                "the person jane-roe is named without a public basis; "
                        + "add basis:, or describe the person as a group without a name");
    }

    @Test
    void aWrongBasisIsTold() {
        assertReport(
                "basis: SELF_PUBLISHED",
                "basis: FAMOUS",
                "basis FAMOUS is not known; "
                        + "write one of SELF_PUBLISHED, OFFICIALLY_CONFIRMED, OFFICE_HOLDER, PRESS_NAMED_OFFICIAL");
    }

    @Test
    void aNameOfAGroupIsTold() {
        assertReport(
                "descriptions: {text: two people, at: lead 2/2}",
                "descriptions: {text: two people, at: lead 2/2}\n    names: {text: Kim, at: lead 2/2} # here",
                "the key names is not known here; use one of descriptions, headcounts, kin");
    }

    @Test
    void aSlugDeclaredTwiceInAFileIsTold() {
        assertReport(
                "  places: [far-bank]",
                "  places: [far-bank, crossers]",
                "crossers is declared twice, first at report.yaml:9; declare it once");
    }

    @Test
    void aSlugDeclaredInTwoFilesIsTold() {
        RecordFile second = new RecordFile("second.yaml", """
                source: {slug: gazette-2020, title: A title, accessed: "2020-05-05"}
                declare:
                  groups: [crossers]
                """);
        assertEquals(
                "second.yaml:3: crossers is declared twice, first at report.yaml:9; declare it once\n",
                told(List.of(report(REPORT), second)));
    }

    @Test
    void aClaimWithTheSlugOfAnEntityIsTold() {
        assertReport(
                "  more-will-come:\n    text",
                "  crossing:\n    text",
                "crossing is declared twice, first at report.yaml:14; declare it once",
                "report.yaml:64: nobody declares more-will-come; declare it where it is first used, or mend the spelling");
    }

    @Test
    void aMalformedSlugIsTold() {
        assertReport(
                "organizations: [herald]",
                "organizations: [herald, The_Gazette]",
                "the slug 'The_Gazette' is not well formed; "
                        + "use lower case letters, digits and single hyphens, at most 100 characters");
    }

    @Test
    void aPositionWithoutHolderIsTold() {
        assertReport(
                "{holder: jane-roe, organization: herald}", "{organization: herald}", "holder is missing; add holder");
    }

    @Test
    void aHolderThatNobodyDeclaresIsToldWhereItIsNamed() {
        assertReport(
                "    roe-post: {holder: jane-roe, organization: herald}",
                "    roe-post:\n      organization: herald\n      holder: john-doe # here",
                "nobody declares john-doe; declare it where it is first used, or mend the spelling");
    }

    @Test
    void aPositionWhoseHolderIsAnOrganizationIsTold() {
        assertReport(
                "{holder: jane-roe,",
                "{holder: herald,",
                "herald is of the kind organization and cannot stand here; name one of the kind group or person");
    }

    @Test
    void aSeriesWithoutUnitIsTold() {
        assertReport(
                "arrivals: {unit: PERSONS, measure: FLOW}", "arrivals: {measure: FLOW}", "unit is missing; add unit");
    }

    @Test
    void anUnknownMeasureIsTold() {
        assertReport(
                "arrivals: {unit: PERSONS, measure: FLOW}",
                "arrivals: {unit: PERSONS, measure: STREAM}",
                "measure STREAM is not known; write one of FLOW, CUMULATIVE, STOCK, CHANGE, SHARE");
    }

    @Test
    void anUnseenSourceWithoutTitleIsTold() {
        assertReport("wire-2020: {title: A wire report}", "wire-2020: {}", "title is missing; add title");
    }

    @Test
    void anEntityOfWhichNothingIsSaidIsTold() {
        assertReport(
                "groups: [crossers, official]",
                "groups: [crossers, official, nobody]",
                "the group nobody has no descriptions; add descriptions with a citation");
    }

    @Test
    void anEventWithoutKindIsTold() {
        assertReport(
                "events: [crossing]",
                "events: [crossing, arrest] # here",
                "the event arrest has no descriptions; add descriptions with a citation",
                "the event arrest has no kinds; add kinds with a citation");
    }

    @Test
    void aPlaceWithoutNameAndDescriptionIsTold() {
        assertReport(
                "places: [far-bank]",
                "places: [far-bank, nowhere]",
                "the place nowhere has no names or descriptions; add names or descriptions with a citation");
    }

    @Test
    void aPositionWithoutTitleIsTold() {
        assertReport(
                "    roe-post: {holder: jane-roe, organization: herald}",
                "    roe-post: {holder: jane-roe, organization: herald}\n    side-post: {holder: jane-roe} # here",
                "the position side-post has no titles; add titles with a citation");
    }
}
