package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the rule whatever is reported. */
class RuleTest {
    private static final Rivals RIVALS = Rivals.of(List.of(List.of("reporter", "editor")));

    @Property
    void comparingIsSymmetricAndAValueEqualsItself(@ForAll("slots") List<Candidate> slot) {
        for (Candidate one : slot) {
            assertEquals(Comparison.EQUAL, compare(one, one));
            slot.forEach(other -> assertEquals(compare(one, other), compare(other, one)));
        }
    }

    @Property
    void thePickIsTotal(@ForAll("slots") List<Candidate> slot) {
        List<Candidate> eligible = Candidate.eligible(slot);
        Pick pick = Pick.of(slot);

        assertEquals(eligible.isEmpty(), pick == null);
        Assume.that(pick != null);
        assertEquals(eligible.size(), pick.candidates());
        assertEquals(eligible.size() == 1, pick.rule() == Rule.ONLY);
        assertTrue(eligible.stream().anyMatch(each -> each.statement().equals(pick.statement())));
    }

    @Property
    void orderMakesNoDifference(@ForAll("slots") List<Candidate> slot, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(slot);
        Collections.shuffle(shuffled, random);

        assertEquals(Pick.of(slot), Pick.of(shuffled));
        assertEquals(dispute(slot), dispute(shuffled));
        assertEquals(Pick.labelName(slot), Pick.labelName(shuffled));
        assertEquals(Candidate.merged(slot), Candidate.merged(shuffled));
    }

    @Property
    void whatIsNotEligibleMovesNoPick(@ForAll("slots") List<Candidate> slot, @ForAll("slots") List<Candidate> more) {
        List<Candidate> both = new ArrayList<>(slot);
        more.stream()
                .filter(each -> slot.stream().noneMatch(other -> other.value().equals(each.value())))
                .map(each -> new Candidate(each.statement(), each.value(), Codes.Rank.DEPRECATED, each.evidence()))
                .forEach(both::add);

        assertEquals(Pick.of(slot), Pick.of(both));
    }

    @Property
    void aDisputeIsTwoEligibleValuesThatDiffer(@ForAll("slots") List<Candidate> slot) {
        List<Candidate> opposed = Candidate.eligible(slot).stream()
                .filter(one -> Candidate.eligible(slot).stream()
                        .anyMatch(other -> compare(one, other) == Comparison.DIFFERENT))
                .toList();
        Dispute dispute = dispute(slot);

        assertEquals(opposed.isEmpty(), dispute == null);
        if (dispute != null) {
            long values = opposed.stream()
                    .filter(one -> opposed.subList(0, opposed.indexOf(one)).stream()
                            .noneMatch(earlier -> compare(one, earlier) == Comparison.EQUAL))
                    .count();
            assertEquals(values, dispute.sides().size());
            assertTrue(values > 1);
        }
    }

    @Property
    void aDerivedSourceNeverAddsAnOrigin(
            @ForAll("citations") List<Evidence> citations, @ForAll("citation") Evidence added) {
        Assume.that(!citations.isEmpty());
        Evidence copied = citations.get(0);
        Assume.that(copied.supports());
        Evidence copy = new Evidence(
                added.id(),
                copied.source() + "-copy",
                copied.roots(),
                added.stance(),
                added.speaker(),
                added.named(),
                added.reported());
        List<Evidence> more = new ArrayList<>(citations);
        more.add(copy);

        assertTrue(Origins.of(more) <= Origins.of(citations));
    }

    @Property
    void originsAreNoMoreThanRootsAndOnlyNoneWithoutSupport(@ForAll("citations") List<Evidence> citations) {
        long roots = citations.stream()
                .filter(Evidence::supports)
                .flatMap(each -> each.roots().stream())
                .distinct()
                .count();
        int origins = Origins.of(citations);

        assertTrue(origins <= roots);
        assertEquals(roots == 0, origins == 0);
    }

    @Provide
    Arbitrary<List<Candidate>> slots() {
        return Arbitraries.oneOf(slot(dates()), slot(figures()), slot(codes()), slot(texts()), slot(names()));
    }

    @Provide
    Arbitrary<List<Evidence>> citations() {
        return citation().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Evidence> citation() {
        Arbitrary<UUID> ids = Arbitraries.longs().map(low -> new UUID(low, low));
        Arbitrary<String> sources =
                Arbitraries.of("herald", "gazette", "post", "herald-copy", "post-copy", "herald-and-post");
        Arbitrary<LocalDate> days = Arbitraries.integers().between(1, 9).map(day -> LocalDate.of(2020, 5, day));
        Arbitrary<Codes.Stance> stances =
                Arbitraries.oneOf(Arbitraries.just(Codes.Stance.ASSERTS), Arbitraries.of(Codes.Stance.class));
        Arbitrary<String> speakers = Arbitraries.of("ministry", "embassy", "an-official", "two-neighbours")
                .injectNull(0.4);
        return Combinators.combine(ids, sources, stances, speakers, days)
                .as((id, source, stance, speaker, day) -> new Evidence(
                        id,
                        source,
                        Made.roots(source),
                        stance,
                        speaker,
                        !String.valueOf(speaker).contains("-"),
                        day));
    }

    private Arbitrary<List<Candidate>> slot(Arbitrary<? extends Value> values) {
        Arbitrary<UUID> ids = Arbitraries.longs().map(high -> new UUID(high, 0));
        Arbitrary<Codes.Rank> ranks =
                Arbitraries.oneOf(Arbitraries.just(Codes.Rank.NORMAL), Arbitraries.of(Codes.Rank.class));
        return Combinators.combine(ids, values, ranks, citations())
                .as(Candidate::new)
                .list()
                .uniqueElements(Candidate::statement)
                .ofMaxSize(6);
    }

    private static Arbitrary<Value.Date> dates() {
        return Arbitraries.of(
                        "2020-05-02", "2020-05-03", "2020-05", "2020~", "2020", "../2020-05", "[2020-05-02,2020-05-04]")
                .map(Made::date);
    }

    private static Arbitrary<Value.Figure> figures() {
        Arbitrary<BigDecimal> numbers =
                Arbitraries.of("15", "15.6", "20", "1500", "0", "-5.3").map(BigDecimal::new);
        Arbitrary<BigDecimal> spreads =
                Arbitraries.of("0", "0.5", "10").map(BigDecimal::new).injectNull(0.5);
        Arbitrary<FuzzyDate> days =
                Arbitraries.of("2019", "2020-05").map(FuzzyDate::parse).injectNull(0.5);
        return Combinators.combine(
                        numbers,
                        spreads,
                        spreads,
                        Arbitraries.of(FigureCodes.Qualifier.class),
                        Arbitraries.of(FigureCodes.FigureStatus.class).injectNull(0.7),
                        Arbitraries.of("ministry", "embassy").injectNull(0.3),
                        days,
                        days)
                .as((number, down, up, qualifier, status, producer, vintage, base) -> new Value.Figure(
                        number,
                        down == null ? null : number.subtract(down),
                        up == null ? null : number.add(up),
                        qualifier,
                        status,
                        producer,
                        vintage,
                        base,
                        null));
    }

    private static Arbitrary<Value.Code> codes() {
        return Combinators.combine(
                        Arbitraries.of("DEFECTION", "ABDUCTION", "OTHER"),
                        Arbitraries.of("by boat", "By  boat", "a wedding").injectNull(0.3))
                .as(Value.Code::new);
    }

    private static Arbitrary<Value.Text> texts() {
        return Arbitraries.of("reporter", "Reporter", "editor", "correspondent").map(Made::text);
    }

    private static Arbitrary<Value.Name> names() {
        return Combinators.combine(
                        Arbitraries.of("Jane Roe", "Jane Row"),
                        Arbitraries.of("Latn", "Hang"),
                        Arbitraries.of(Codes.NameKind.class))
                .as(Made::name);
    }

    private static Comparison compare(Candidate one, Candidate other) {
        return Comparison.of(one.value(), other.value(), Made.PLACES, RIVALS);
    }

    private static Dispute dispute(List<Candidate> slot) {
        return Dispute.of(org.tumen.statement.Property.DATE, slot, Made.PLACES, RIVALS);
    }
}
