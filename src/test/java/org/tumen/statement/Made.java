package org.tumen.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Made-up values, citations and candidates, as short as a test can say them. */
final class Made {
    private static final Map<String, String> WITHIN = Map.of("river-bank", "province", "province", "country");

    /** The river bank lies in the province, the province in the country. */
    static final Places PLACES = Made::within;

    private Made() {}

    static Value.Date date(String edtf) {
        return new Value.Date(FuzzyDate.parse(edtf));
    }

    static Value.Text text(String text) {
        return new Value.Text(text);
    }

    static Value.Name name(String text, String script, Codes.NameKind kind) {
        return new Value.Name(text, script, "en", Codes.NameSystem.PRESS, kind);
    }

    static Value.Figure exact(String number) {
        return figure(number, FigureCodes.Qualifier.EXACT);
    }

    static Value.Figure figure(String number, FigureCodes.Qualifier qualifier) {
        return new Value.Figure(new BigDecimal(number), null, null, qualifier, null, null, null, null, null);
    }

    static Value.Figure between(String number, String low, String high) {
        return new Value.Figure(
                new BigDecimal(number),
                new BigDecimal(low),
                new BigDecimal(high),
                FigureCodes.Qualifier.EXACT,
                null,
                null,
                null,
                null,
                null);
    }

    static Value.Figure counted(String number, String producer, String vintage) {
        FuzzyDate day = vintage.isEmpty() ? null : FuzzyDate.parse(vintage);
        return new Value.Figure(
                new BigDecimal(number), null, null, FigureCodes.Qualifier.EXACT, null, producer, day, null, null);
    }

    static Value.Figure status(String number, FigureCodes.FigureStatus status) {
        return new Value.Figure(
                new BigDecimal(number), null, null, FigureCodes.Qualifier.EXACT, status, null, null, null, null);
    }

    static Value.Figure against(String number, String base) {
        return new Value.Figure(
                new BigDecimal(number),
                null,
                null,
                FigureCodes.Qualifier.EXACT,
                null,
                null,
                null,
                FuzzyDate.parse(base),
                null);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static Candidate candidate(int number, Value value, Evidence... evidence) {
        return ranked(number, value, Codes.Rank.NORMAL, evidence);
    }

    static Candidate ranked(int number, Value value, Codes.Rank rank, Evidence... evidence) {
        return new Candidate(id(number), value, rank, List.of(evidence));
    }

    /** The source says it in its own voice. */
    static Evidence by(String source) {
        return on(source, "2020-05-04");
    }

    static Evidence on(String source, String day) {
        return evidence(source, Codes.Stance.ASSERTS, null, false, day);
    }

    static Evidence said(String source, String speaker) {
        return evidence(source, Codes.Stance.ASSERTS, speaker, true, "2020-05-04");
    }

    static Evidence unnamed(String source, String group) {
        return evidence(source, Codes.Stance.ASSERTS, group, false, "2020-05-04");
    }

    static Evidence stance(String source, Codes.Stance stance) {
        return evidence(source, stance, null, false, "2020-05-04");
    }

    private static Evidence evidence(String source, Codes.Stance stance, String speaker, boolean named, String day) {
        UUID id = StatementId.of(source, stance.name(), String.valueOf(speaker), day);
        return new Evidence(id, source, roots(source), stance, speaker, named, LocalDate.parse(day));
    }

    /** No source derives from another, save a "…-copy" from what it copies, and "…-and-…" from both. */
    static List<String> roots(String source) {
        return List.of(source.replaceAll("(-copy)+$", "").split("-and-"));
    }

    private static boolean within(String place, String other) {
        String next = WITHIN.get(place);
        return next != null && (next.equals(other) || within(next, other));
    }
}
