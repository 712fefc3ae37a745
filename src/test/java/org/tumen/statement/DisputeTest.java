package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tumen.statement.Made.by;
import static org.tumen.statement.Made.candidate;
import static org.tumen.statement.Made.counted;
import static org.tumen.statement.Made.date;
import static org.tumen.statement.Made.exact;
import static org.tumen.statement.Made.id;
import static org.tumen.statement.Made.name;
import static org.tumen.statement.Made.ranked;
import static org.tumen.statement.Made.stance;
import static org.tumen.statement.Made.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tumen.statement.FigureCodes.FigureStatus;

/** When the values of a slot are in dispute, on which sides and of which kind. */
class DisputeTest {
    private static final Rivals RIVALS = Rivals.of(List.of(List.of("reporter", "editor")));

    @Test
    void twoDaysAreInDisputeAndTheMonthTakesNoSide() {
        Dispute dispute = dispute(
                Property.DATE,
                candidate(1, date("2020-05-02"), by("herald")),
                candidate(2, date("2020-05-03"), by("gazette"), by("post")),
                candidate(3, date("2020-05"), by("times")));

        Dispute expected = new Dispute(
                Dispute.Kind.SOURCE,
                List.of(new Dispute.Side(1, List.of(id(2))), new Dispute.Side(2, List.of(id(1)))),
                false);
        assertEquals(expected, dispute);
    }

    @Test
    void aSideHoldsAllStatementsWithItsValueAndTheLeastIdBreaksATie() {
        Dispute dispute = dispute(
                Property.DATE,
                candidate(4, date("2020-05-02"), by("wire-copy")),
                candidate(3, date("2020-05-03"), by("gazette")),
                candidate(2, date("2020-05-02"), by("wire")));

        assertEquals(
                List.of(new Dispute.Side(1, List.of(id(2), id(4))), new Dispute.Side(2, List.of(id(3)))),
                dispute.sides());
    }

    @Test
    void valuesThatAgreeAreNoDispute() {
        assertNull(dispute(
                Property.DATE,
                candidate(1, date("2020-05-02"), by("herald")),
                candidate(2, date("2020-05"), by("gazette"))));
        assertNull(dispute(Property.DATE));
    }

    @Test
    void whatIsNotEligibleTakesNoSide() {
        assertNull(dispute(
                Property.DATE,
                candidate(1, date("2020-05-02"), by("herald")),
                candidate(2, date("2020-05-03"), stance("gazette", Codes.Stance.DENIES)),
                ranked(3, date("2020-05-04"), Codes.Rank.DEPRECATED, by("post"))));
    }

    @Test
    void propertiesOfManyValuesHaveNoDispute() {
        assertNull(dispute(
                Property.ROLE,
                candidate(1, new Value.Code("HOST", null), by("herald")),
                candidate(2, new Value.Code("VICTIM", null), by("gazette"))));
        assertNull(dispute(Property.NAME, candidate(1, name("Jane Roe", "Latn", Codes.NameKind.NAME), by("herald"))));
    }

    @Test
    void textsAreInDisputeWhenAnEditorSaysSo() {
        Dispute dispute = dispute(
                Property.TITLE,
                candidate(1, text("Reporter"), by("herald")),
                candidate(2, text("editor"), by("gazette")),
                candidate(3, text("correspondent"), by("post")));

        assertEquals(2, dispute.sides().size());
        assertEquals(Dispute.Kind.SOURCE, dispute.kind());
    }

    @Test
    void aPreferredRankSettlesTheDisputeAndHidesNoSide() {
        Dispute dispute = dispute(
                Property.DATE,
                ranked(1, date("2020-05-02"), Codes.Rank.PREFERRED, by("herald")),
                candidate(2, date("2020-05-03"), by("gazette")));

        assertEquals(2, dispute.sides().size());
        assertEquals(true, dispute.settled());
    }

    @Test
    void oneProducerWithTwoVintagesRevised() {
        assertEquals(
                Dispute.Kind.REVISION,
                kind(counted("15", "ministry", "2020-05"), counted("16", "ministry", "2020-06")));
    }

    @Test
    void oneProducerWithOneVintageIsPrintedInTwoWays() {
        assertEquals(
                Dispute.Kind.REPORTING,
                kind(counted("15", "ministry", "2020-05"), counted("16", "ministry", "2020-05")));
        assertEquals(Dispute.Kind.REPORTING, kind(counted("15", "ministry", "2020-05"), counted("16", "ministry", "")));
    }

    @Test
    void oneProducerWhoseFigureWasProvisionalRevised() {
        assertEquals(Dispute.Kind.REVISION, kind(said("15", FigureStatus.PROVISIONAL), said("16", null)));
        assertEquals(Dispute.Kind.REVISION, kind(said("15", null), said("16", FigureStatus.CORRECTED)));
        assertEquals(Dispute.Kind.REPORTING, kind(said("15", null), said("16", null)));
    }

    @Test
    void theSameNumberWithoutProducerIsTheProducers() {
        assertEquals(
                Dispute.Kind.REPORTING,
                kind(counted("15", "ministry", ""), exact("15"), counted("16", "ministry", "")));
        assertEquals(Dispute.Kind.SOURCE, kind(counted("15", "ministry", ""), exact("16")));
    }

    @Test
    void figuresThatAreTheSameNumberAreOneSide() {
        Dispute dispute = dispute(
                Property.FIGURE,
                candidate(1, counted("15", "ministry", "2020-05"), by("herald")),
                candidate(2, counted("16", "ministry", ""), by("gazette")),
                candidate(3, counted("15", "ministry", ""), by("gazette")));

        assertEquals(
                List.of(List.of(id(1), id(3)), List.of(id(2))),
                dispute.sides().stream().map(Dispute.Side::statements).toList());
    }

    @Test
    void twoProducersOrAnUnknownOneAreTwoSources() {
        assertEquals(
                Dispute.Kind.SOURCE, kind(counted("15", "ministry", "2020-05"), counted("16", "embassy", "2020-06")));
        assertEquals(Dispute.Kind.SOURCE, kind(counted("15", "ministry", "2020-05"), exact("16")));
        assertEquals(Dispute.Kind.SOURCE, kind(exact("15"), exact("16")));
    }

    private static Dispute.Kind kind(Value... values) {
        Candidate[] candidates = IntStream.range(0, values.length)
                .mapToObj(index -> candidate(index + 1, values[index], by("herald")))
                .toArray(Candidate[]::new);
        return dispute(Property.FIGURE, candidates).kind();
    }

    private static Dispute dispute(Property property, Candidate... candidates) {
        return Dispute.of(property, List.of(candidates), Made.PLACES, RIVALS);
    }

    private static Value.Figure said(String number, FigureStatus status) {
        return new Value.Figure(
                new BigDecimal(number), null, null, FigureCodes.Qualifier.EXACT, status, "ministry", null, null, null);
    }
}
