package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.assertReport;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;
import static org.tumen.importer.MadeRecord.told;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code check} says of claims that nobody makes, that are about nothing, or that say too little. */
class CheckClaimsTest {
    @Test
    void aClaimWithoutSpeakerIsTold() {
        String silent = swap(REPORT, "  publisher: herald\n", "");
        assertEquals(
                "report.yaml:52: the claim more-will-come has no speaker; "
                        + "add via:, or authors or a publisher to the source\n",
                told(List.of(report(silent))));
    }

    @Test
    void aClaimWithTwoSpeakersIsTold() {
        assertReport(
                "    at: body 6/10\n",
                "    cite: [{at: body 6/10}, {at: body 6/11, via: [official SAID]}]\n",
                "the claim has two speakers; give each speaker a claim of its own");
    }

    @Test
    void aClaimWithPrintedWordsIsTold() {
        assertReport(
                "    at: body 6/10\n",
                "    at: body 6/10\n    printed: others follow # here\n",
                "a claim carries printed words; remove printed: a claim is told in our own words");
    }

    @Test
    void anUnknownKeyOfAClaimIsTold() {
        assertReport(
                "    at: body 6/10\n",
                "    at: body 6/10\n    mood: gloomy # here\n",
                "the key mood is not known here; use one of about, at, basis, cite, day, hedge, links, modality, note, offence, "
                        + "printed, ranking, refusal, scope, stance, text, topic, via");
    }

    @Test
    void aClaimAboutNothingIsTold() {
        assertReport(
                "    about: [crossing]\n    at: body 6/10",
                "    about: []\n    at: body 6/10",
                "the claim is about nothing; add about: with a slug");
    }

    @Test
    void aClaimAboutAnUnknownThingIsToldWithItsLine() {
        assertReport(
                "    about: [crossing]\n    at: body 6/10",
                "    about:\n      - crossing\n      - far-side # here\n    at: body 6/10",
                "nobody declares far-side; declare it where it is first used, or mend the spelling");
    }

    @Test
    void aClaimAboutAPropertyThatTheThingHasNotIsTold() {
        assertReport(
                "    about: [crossing]\n    at: body 6/10",
                "    about: {entity: crossing, property: NAME}\n    at: body 6/10",
                "crossing is of the kind event and cannot stand here; name one of the kind organization or person or place");
    }

    @Test
    void aClaimAboutAValueThatNobodyReportsIsTold() {
        assertReport(
                "    about: [crossing]\n    at: body 6/10",
                "    about: {entity: crossing, property: KIND, value: {code: ABDUCTION}}\n    at: body 6/10",
                "no report says this value; write the value as the report's file does");
    }

    @Test
    void aClaimAboutAValueOfNoPropertyIsTold() {
        assertReport(
                "    about: [crossing]\n    at: body 6/10",
                "    about: {entity: crossing, value: {code: ABDUCTION}}\n    at: body 6/10",
                "the value stands without its property; add property, such as KIND");
    }

    @Test
    void aRankingWithoutRankingIsTold() {
        assertReport(
                "    topic: FORECAST\n    about: [crossing]\n    at: body 6/10",
                "    topic: RANKING\n    about: [crossing]\n    at: body 6/10",
                "a claim of topic RANKING stands without ranking; add ranking");
    }

    @Test
    void aRefusalWithoutRefusalIsTold() {
        assertReport(
                "    topic: FORECAST\n    about: [crossing]\n    at: body 6/10",
                "    topic: REFUSAL\n    about: [crossing]\n    at: body 6/10",
                "a claim of topic REFUSAL stands without refusal; add refusal");
    }

    @Test
    void anAccusationWithoutOffenceIsTold() {
        assertReport(
                "    topic: FORECAST\n    about: [crossing]\n    at: body 6/10",
                "    topic: ACCUSATION\n    about: [crossing]\n    at: body 6/10",
                "a claim of topic ACCUSATION stands without offence; add offence");
    }

    @Test
    void aRankingWithAnUnknownKeyIsTold() {
        assertReport(
                "    topic: FORECAST\n    about: [crossing]\n    at: body 6/10",
                "    topic: RANKING\n    ranking: {by: size, of: all} # here\n    about: [crossing]\n    at: body 6/10",
                "the key of is not known here; use one of among, by, since, to");
    }

    @Test
    void aValueWithoutItsKeysIsTold() {
        assertReport(
                "    about: [crossing]\n    at: body 6/10",
                "    about: {entity: crossing, property: KIND, value: ABDUCTION} # here\n    at: body 6/10",
                "the value stands without its keys; write them as in a statement, such as {code: DEFECTION}");
    }

    @Test
    void anEmptyRankingIsTold() {
        assertReport(
                "    topic: FORECAST\n    about: [crossing]\n    at: body 6/10",
                "    topic: RANKING\n    ranking: {} # here\n    about: [crossing]\n    at: body 6/10",
                "the ranking says nothing; add by, among, to or since");
    }

    @Test
    void aLinkToSomethingThatIsNoClaimIsTold() {
        assertReport(
                "{to: more-will-come,",
                "{to: crossing,",
                "crossing is of the kind event and cannot stand here; name one of the kind claim");
    }

    @Test
    void aLinkToItselfIsTold() {
        assertReport(
                "{to: more-will-come,", "{to: nobody-will-come,", "the claim is linked to itself; name another claim");
    }

    @Test
    void anUnknownRelationIsTold() {
        assertReport(
                "relation: CONTRADICTS",
                "relation: DISLIKES",
                "relation DISLIKES is not known; write one of CONTRADICTS, SUPPORTS, REPEATS, CORRECTS, RETRACTS");
    }
}
