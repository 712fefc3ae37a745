package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tumen.statement.Codes.NameKind.ALIAS;
import static org.tumen.statement.Codes.NameKind.MISPRINT;
import static org.tumen.statement.Codes.NameKind.NAME;
import static org.tumen.statement.Codes.Rank.DEPRECATED;
import static org.tumen.statement.Codes.Rank.PREFERRED;
import static org.tumen.statement.FigureCodes.Qualifier.ABOUT;
import static org.tumen.statement.FigureCodes.Qualifier.OVER;
import static org.tumen.statement.Made.between;
import static org.tumen.statement.Made.by;
import static org.tumen.statement.Made.candidate;
import static org.tumen.statement.Made.counted;
import static org.tumen.statement.Made.date;
import static org.tumen.statement.Made.exact;
import static org.tumen.statement.Made.figure;
import static org.tumen.statement.Made.id;
import static org.tumen.statement.Made.name;
import static org.tumen.statement.Made.on;
import static org.tumen.statement.Made.ranked;
import static org.tumen.statement.Made.stance;
import static org.tumen.statement.Made.status;
import static org.tumen.statement.Made.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of the reported values is the one to use, and by which step of the rule. */
class PickTest {
    @Test
    void nothingIsPickedFromNothing() {
        assertNull(pick());
    }

    @Test
    void theOnlyOneIsPicked() {
        assertEquals(new Pick(id(1), Rule.ONLY, 1), pick(candidate(1, date("2020"), by("herald"))));
    }

    @Test
    void whatNobodyAssertsIsNotPicked() {
        assertNull(pick(
                candidate(1, date("2019")),
                candidate(2, date("2020"), stance("herald", Codes.Stance.DENIES)),
                candidate(3, date("2021"), stance("herald", Codes.Stance.DECLINES))));
    }

    @Test
    void theDeprecatedMisprintsAndForecastsAreNotPicked() {
        assertNull(pick(
                ranked(1, exact("15"), DEPRECATED, by("herald")),
                candidate(2, status("16", FigureCodes.FigureStatus.MISPRINT), by("herald")),
                candidate(3, status("17", FigureCodes.FigureStatus.FORECAST), by("herald"))));
        assertNull(pick(candidate(1, name("Jane Row", "Latn", MISPRINT), by("herald"))));
    }

    @Test
    void thePreferredComesBeforeAllElse() {
        Candidate preferred = ranked(2, date("2020"), PREFERRED, by("herald"));
        Candidate better = candidate(1, date("2020-05-02"), by("gazette"), by("post"));

        assertEquals(new Pick(id(2), Rule.PREFERRED, 2), pick(better, preferred));
    }

    @Test
    void theLatestVintageComesBeforeMoreOrigins() {
        Candidate early = candidate(1, counted("15", "ministry", "2020-05"), by("herald"), by("gazette"));
        Candidate late = candidate(3, counted("16", "ministry", "2020-06-01"), by("post"));
        Candidate without = candidate(2, exact("17"), by("herald"), by("gazette"), by("post"));

        assertEquals(new Pick(id(3), Rule.VINTAGE, 3), pick(early, late, without));
        assertEquals(new Pick(id(1), Rule.VINTAGE, 2), pick(without, early));
    }

    @Test
    void mostOriginsComeBeforePrecision() {
        Candidate coarse = candidate(2, date("2020-05"), by("herald"), by("gazette"));
        Candidate copied = candidate(1, date("2020-05-02"), by("wire"), by("wire-copy"));

        assertEquals(new Pick(id(2), Rule.ORIGINS, 2), pick(coarse, copied));
    }

    @Test
    void theDateOfFewerDaysComesBeforeTheLaterReport() {
        Candidate fine = candidate(2, date("2020-05-02"), on("herald", "2020-05-04"));
        Candidate coarse = candidate(1, date("2020-05"), on("gazette", "2020-05-05"));

        assertEquals(new Pick(id(2), Rule.PRECISION, 2), pick(fine, coarse));
    }

    @Test
    void theExactFigureThenTheNarrowerRangeIsMorePrecise() {
        Candidate exact = candidate(4, exact("20"), by("herald"));
        Candidate narrow = candidate(3, between("20", "19", "21"), by("herald"));
        Candidate wide = candidate(2, figure("20", ABOUT), by("herald"));
        Candidate open = candidate(1, figure("20", OVER), by("herald"));

        assertEquals(new Pick(id(4), Rule.PRECISION, 4), pick(open, wide, narrow, exact));
        assertEquals(new Pick(id(3), Rule.PRECISION, 3), pick(open, wide, narrow));
        assertEquals(new Pick(id(2), Rule.PRECISION, 2), pick(open, wide));
    }

    @Test
    void theLatestReportComesBeforeTheLeastId() {
        Candidate late = candidate(2, text("reporter"), on("herald", "2020-05-05"));
        Candidate early = candidate(1, text("editor"), on("gazette", "2020-05-04"));

        assertEquals(new Pick(id(2), Rule.LATEST, 2), pick(late, early));
    }

    @Test
    void aDenialIsNoLaterReport() {
        Candidate late = candidate(2, text("reporter"), on("herald", "2020-05-02"));
        Candidate denied =
                candidate(1, text("editor"), on("gazette", "2020-05-01"), stance("post", Codes.Stance.DENIES));

        assertEquals(new Pick(id(2), Rule.LATEST, 2), pick(late, denied));
    }

    @Test
    void theLeastIdIsLeastInItsHexDigits() {
        UUID last = new UUID(Long.MIN_VALUE, 0);
        Candidate first = candidate(1, text("editor"), by("gazette"));
        Candidate second = new Candidate(last, text("reporter"), Codes.Rank.NORMAL, List.of(by("herald")));

        assertEquals(new Pick(id(1), Rule.LEAST, 2), pick(second, first));
    }

    @Test
    void statementsWithOneValueAreOneCandidate() {
        Candidate merged = candidate(3, date("2020-05-02"), by("herald"));
        Candidate same = candidate(2, date("2020-05-02"), by("gazette"));
        Candidate other = candidate(1, date("2020-05-03"), by("post"));

        assertEquals(new Pick(id(2), Rule.ORIGINS, 2), pick(merged, same, other));
    }

    @Test
    void aJoinedCandidateTakesTheBestRankAndAllEvidence() {
        Candidate joined = Candidate.merged(List.of(
                        ranked(3, date("2020"), DEPRECATED, by("herald")),
                        candidate(2, date("2020"), by("gazette")),
                        candidate(1, date("2021"))))
                .get(1);

        assertEquals(id(2), joined.statement());
        assertEquals(Codes.Rank.NORMAL, joined.rank());
        assertEquals(2, joined.evidence().size());
    }

    @Test
    void aJoinedCandidateIsPreferredIfAnyIsAndDeprecatedIfAllAre() {
        Candidate preferred = ranked(1, date("2020"), PREFERRED);
        Candidate deprecated = ranked(2, date("2020"), DEPRECATED);
        Candidate alike = ranked(3, date("2020"), DEPRECATED);

        assertEquals(
                PREFERRED,
                Candidate.merged(List.of(deprecated, preferred)).get(0).rank());
        assertEquals(
                DEPRECATED, Candidate.merged(List.of(deprecated, alike)).get(0).rank());
    }

    @Test
    void theLabelIsALatinNameThenAnyNameThenWhateverThereIs() {
        Candidate latin = candidate(3, name("Jane Roe", "Latn", NAME), by("herald"));
        Candidate hangul = candidate(2, name("\uc81c\uc778", "Hang", NAME), by("herald"), by("gazette"));
        Candidate alias = candidate(1, name("JR", "Latn", ALIAS), by("herald"), by("gazette"), by("post"));
        Candidate misprint = candidate(4, name("Jane Row", "Latn", MISPRINT), by("herald"));

        assertEquals(id(3), label(alias, hangul, latin));
        assertEquals(id(2), label(alias, hangul, candidate(3, latin.value())));
        assertEquals(id(1), label(alias, misprint));
        assertNull(label(misprint));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aRuleIsFoundByItsCode(Rule rule) {
        assertEquals(rule, Rule.of(rule.code));
    }

    private static Pick pick(Candidate... candidates) {
        return Pick.of(List.of(candidates));
    }

    private static UUID label(Candidate... names) {
        return Pick.labelName(List.of(names));
    }
}
