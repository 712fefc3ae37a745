package org.tumen.importer;

import static org.tumen.importer.MadeRecord.assertReport;

import org.junit.jupiter.api.Test;

/** What {@code check} says of statements with a wrong subject, value or manner. */
class CheckStatementsTest {
    private static final String AT = "write it as body 3/7: part paragraph/sentence";
    private static final String HOP = "write a slug and SAID, WROTE, QUOTED, TRANSLATED or CONFIRMED";

    @Test
    void anUnknownSubjectIsTold() {
        assertReport(
                "statements:\n",
                "statements:\n  john-doe: # here\n    names: {text: John Doe, at: byline}\n",
                "nobody declares john-doe; declare it where it is first used, or mend the spelling");
    }

    @Test
    void aStatementOfASourceIsTold() {
        assertReport(
                "statements:\n",
                "statements:\n  wire-2020: # here\n    names: {text: A wire, at: byline}\n",
                "wire-2020 is of the kind source, of which nothing is said here; name what it is about");
    }

    @Test
    void aClaimAmongTheStatementsIsTold() {
        assertReport(
                "statements:\n",
                "statements:\n  more-will-come: # here\n    wordings: {text: More, topic: TREND, about: crossing}\n",
                "more-will-come is of the kind claim, of which nothing is said here; say it under claims:");
    }

    @Test
    void aPropertyOfAnotherKindIsTold() {
        assertReport(
                "    names: {text: The Herald, at: byline}",
                "    names: {text: The Herald, at: byline}\n    ages: {number: 9} # here",
                "the key ages is not known here; use one of descriptions, names, parents, seats");
    }

    @Test
    void anUnknownKeyOfAStatementIsTold() {
        assertReport(
                "names: {text: The Herald, at: byline}",
                "names: {text: The Herald, where: byline}",
                "the key where is not known here; "
                        + "use one of at, basis, cite, hedge, kind, language, note, printed, stance, system, text, via");
    }

    @Test
    void aPointThatIsNowhereOnEarthIsTold() {
        assertPoint(
                "latitude: 90.1, longitude: 3",
                "the latitude is no place on earth: 90.1; write degrees from -90 to 90");
        assertPoint(
                "latitude: 3, longitude: -181",
                "the longitude is no place on earth: -181; write degrees from -180 to 180");
        assertPoint(
                "latitude: 3, longitude: 3, precision: 2",
                "the precision is not above 0 and at most 1 degree; write how far off it may be");
    }

    private static void assertPoint(String point, String problem) {
        String bank = "    descriptions: {text: the far bank, at: lead 2/2}\n";
        assertReport(bank, bank + "    points: {" + point + ", at: lead 2/2} # here\n", problem);
    }

    @Test
    void anUnknownKeyOfAParticipationIsTold() {
        assertReport(
                "      - agent: crossers\n",
                "      - agent: crossers\n        reasons: none # here\n",
                "the key reasons is not known here; use one of agent, capacities, headcounts, motives, roles");
    }

    @Test
    void anUnknownKeyOfAnObservationIsTold() {
        assertReport(
                "        dimensions: {sex: female}\n",
                "        dimension: {sex: female}\n",
                "the key dimension is not known here; is it dimensions? use one of dimensions, figures, period");
    }

    @Test
    void aDateThatIsNotEdtfIsTold() {
        assertReport(
                "edtf: \"2020-05-02\"",
                "edtf: 2 May 2020",
                "edtf is not an EDTF date: \"2 May 2020\" is not a date; Write a day as 2016-08-17, a month as 2016-08, "
                        + "a year as 2016, a span as 2016-08-21/2016-08-31.");
    }

    @Test
    void aDayThatDoesNotExistIsTold() {
        assertReport(
                "edtf: \"2020-05-02\"",
                "edtf: \"2020-02-30\"",
                "edtf is not an EDTF date: \"2020-02-30\" is not in the calendar; "
                        + "Write a day from 01 to 29 for February 2020.");
    }

    @Test
    void aSpanThatEndsBeforeItStartsIsTold() {
        assertReport(
                "edtf: \"2020-05-02\"",
                "edtf: 2020-05/2020-04",
                "edtf is not an EDTF date: \"2020-05/2020-04\" ends before it starts; Write the earlier date first.");
    }

    @Test
    void aFigureWithoutPeriodIsTold() {
        assertReport(
                "      - period: 2020-01/2020-04\n        dimensions: {sex: female}",
                "      - dimensions: {sex: female}",
                "a figure stands without its period; add period: as EDTF, such as 2016-01/2016-07");
    }

    @Test
    void anUnknownDimensionIsTold() {
        assertReport(
                "{sex: female}",
                "{height: tall}",
                "the dimension height is not known; use one of age, country, destination, education, occupation, "
                        + "origin, presentAge, residence, sex, whereabouts");
    }

    @Test
    void anUnknownCodeIsTold() {
        assertReport(
                "via: [official SAID]}\n  arr",
                "hedge: MAYBE}\n  arr",
                "hedge MAYBE is not known; write one of NONE, REPORTED, BELIEVED, PRESUMED, ALLEGED");
    }

    @Test
    void aParticipationWithoutRoleIsTold() {
        assertReport(
                "- agent: crossers\n        roles: {code: DEFECTOR, at: lead 2/2, via: [official SAID]}",
                "- agent: crossers\n        motives: {code: FEAR, at: lead 2/2}",
                "the participation has no roles; add roles with a citation");
    }

    @Test
    void otherWithoutLabelIsTold() {
        assertReport("code: DEFECTOR", "code: OTHER", "OTHER stands without a label; add label: with the word for it");
    }

    @Test
    void anEmptyLabelIsTold() {
        assertReport("code: DEFECTOR", "code: DEFECTOR, label: ''", "label is empty; write it or remove the key");
    }

    @Test
    void aNumberThatIsNoNumberIsTold() {
        assertReport(
                "number: 120",
                "number: '1,200'",
                "number is not a number: 1,200; write digits with an optional decimal point, such as 1502 or 15.6");
    }

    @Test
    void boundsAroundSomethingElseAreTold() {
        assertReport(
                "number: 120",
                "number: 120, low: 130, high: 140",
                "the number lies outside its bounds; make low at most the number and high at least it");
    }

    @Test
    void aProducerThatIsNoAgentIsTold() {
        assertReport(
                "number: 120",
                "number: 120, producer: far-bank",
                "far-bank is of the kind place and cannot stand here; name one of the kind group or organization or person");
    }

    @Test
    void aReferenceToAWrongKindOfThingIsTold() {
        assertReport(
                "{to: far-bank, role: TO",
                "{to: herald, role: TO",
                "herald is of the kind organization and cannot stand here; name one of the kind place");
    }

    @Test
    void aPlaceWithoutRoleIsTold() {
        assertReport("{to: far-bank, role: TO, at", "{to: far-bank, at", "role is missing; add role");
    }

    @Test
    void anEmptyNameIsTold() {
        assertReport("{text: The Herald,", "{text: '',", "text is empty; write it or remove the key");
    }

    @Test
    void anAgentThatIsNoneIsTold() {
        assertReport(
                "agent: crossers",
                "agent: far-bank",
                "far-bank is of the kind place and cannot stand here; name one of the kind group or organization or person");
    }

    @Test
    void aRelativeThatNobodyDeclaresIsToldWhereItIsNamed() {
        assertReport(
                "      - relative: official\n",
                "      - # not the first line\n        relative: brother # here\n",
                "nobody declares brother; declare it where it is first used, or mend the spelling");
    }

    @Test
    void onesOwnRelativeIsTold() {
        assertReport(
                "relative: official",
                "relative: jane-roe",
                "jane-roe is its own relative; name another person or group");
    }

    @Test
    void printedOfNineWordsIsTold() {
        assertReport(
                "printed: on Saturday",
                "printed: on the first Saturday of May they were across",
                "printed has more than eight words; keep the few words that matter");
    }

    @Test
    void aMalformedPlaceInTheReportIsTold() {
        assertReport(
                "dates: {edtf: \"2020-05-02\", at: lead 2/2",
                "dates: {edtf: \"2020-05-02\", at: page 7",
                "at page 7 is not a place in a report; " + AT);
    }

    @Test
    void aSentenceZeroIsTold() {
        assertReport(
                "dates: {edtf: \"2020-05-02\", at: lead 2/2",
                "dates: {edtf: \"2020-05-02\", at: lead 2/0",
                "at lead 2/0 is not a place in a report; " + AT);
    }

    @Test
    void aMalformedHopIsTold() {
        assertReport(
                "via: [official SAID]}\n  arr",
                "via: [official]}\n  arr",
                "'official' is not a hop of a chain; " + HOP);
    }

    @Test
    void anUnknownActIsTold() {
        assertReport(
                "via: [official SAID]}\n  arr",
                "via: [official SANG]}\n  arr",
                "'official SANG' is not a hop of a chain; " + HOP);
    }

    @Test
    void aHopOfNobodyIsTold() {
        assertReport(
                "via: [official SAID]}\n  arr",
                "via: [witness SAID]}\n  arr",
                "nobody declares witness; declare it where it is first used, or mend the spelling");
    }

    @Test
    void aMannerBesideCiteIsTold() {
        assertReport(
                "names: {text: The Herald, at: byline}",
                "names: {text: The Herald, at: byline, cite: [{at: lead 2/2}]}",
                "at stands beside cite; move it into each item of cite");
    }

    @Test
    void anEmptyCiteIsTold() {
        assertReport(
                "names: {text: The Herald, at: byline}",
                "names: {text: The Herald, cite: []}",
                "cite is empty; add where the report says it, or remove the key");
    }

    @Test
    void anUnknownKeyOfACitationIsTold() {
        assertReport(
                "names: {text: The Herald, at: byline}",
                "names: {text: The Herald, cite: [{in: lead}]}",
                "the key in is not known here; use one of at, basis, hedge, note, printed, stance, via");
    }

    @Test
    void aStatementThatIsATextIsTold() {
        assertReport(
                "titles: [{text: reporter, at: byline}, {text: editor, at: bio}]",
                "titles: reporter",
                "keys with values are expected here; write key: value, such as {text: a cook, at: body 2/3}");
    }

    @Test
    void aCumulativeTotalAmongFlowsIsTold() {
        assertReport(
                "      - period: 2020-01/2020-04\n",
                "      - period: ../2020-04\n",
                "a figure of a FLOW series stands with the period ../2020-04; "
                        + "write where the period begins, or put the figure into a series of measure CUMULATIVE");
    }

    @Test
    void aFlowAmongCumulativeTotalsIsTold() {
        assertReport(
                "arrivals: {unit: PERSONS, measure: FLOW}",
                "arrivals: {unit: PERSONS, measure: CUMULATIVE}",
                "report.yaml:47: a cumulative total stands with the period 2020-01/2020-04; "
                        + "write its end alone, as ../2020-09, or put the figure into a series of measure FLOW");
    }

    @Test
    void aPeriodWithoutEndIsTold() {
        assertReport(
                "      - period: 2020-01/2020-04\n",
                "      - period: 2020-01/..\n",
                "the period 2020-01/.. has no end; write its end");
    }

    @Test
    void aRunningTotalOfAFlowIsTold() {
        assertReport(
                "departures: {unit: PERSONS, measure: FLOW}",
                "departures: {unit: PERSONS, measure: FLOW, flow: arrivals}",
                "only a CUMULATIVE series is the running total of another; remove flow");
    }

    @Test
    void halfAPersonIsTold() {
        assertReport(
                "figures: {number: 120,",
                "figures: {number: 120.5,",
                "120.5 is no number of persons; write a whole number, or put a share into a series of unit PERCENT");
    }

    @Test
    void aBaseOfWhatIsNoChangeIsTold() {
        assertReport(
                "figures: {number: 120,",
                "figures: {number: 120, base: 2019-01/2019-04,",
                "base stands beside a figure that is no change; remove base");
    }

    @Test
    void aMistakeWithoutWhatWasMeantIsTold() {
        assertReport(
                "figures: {number: 120,",
                "figures: {number: 120, status: MISREAD,",
                "a MISREAD stands without what was meant; add meant: in our own words");
    }

    @Test
    void whatWasMeantBesideNoMistakeIsTold() {
        assertReport(
                "figures: {number: 120,",
                "figures: {number: 120, meant: twelve,",
                "meant stands beside a figure that is no mistake; add status: MISPRINT or MISREAD");
    }
}
