package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tumen.importer.MadeRecord.EDITORIAL;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.editorial;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What an import would do is told row by row, by the same computation, and nothing of it is kept. */
class TrialTest {
    private final ImportedRecord record = new ImportedRecord();

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void aTrialTellsWhatTheImportThenDoesAndKeepsNothing() {
        Importer.Outcome trial = record.told(true, Set.of(), report(REPORT), editorial(EDITORIAL));
        assertNull(trial.revision());
        assertEquals(List.of("0|0|0"), record.rows("""
                select (select count(*) from revision), (select count(*) from entity), (select count(*) from citation)
                """));
        Importer.Outcome done = record.told(false, Set.of(), report(REPORT), editorial(EDITORIAL));
        assertEquals(1, done.revision());
        assertEquals(trial.effects(), done.effects());
        assertTrue(
                trial.effects()
                        .lines()
                        .contains("  report.yaml:39: added crossing dates '2020-05-02'; nobody said so before"),
                trial.effects().toString());
        assertEquals(
                Integer.parseInt(record.rows("select count(*) from citation").get(0)),
                done.effects().all().stream()
                                .filter(each -> each.property() != null)
                                .count()
                        - record.rows("select id from claim_link").size());
    }

    @Test
    void aTrialWarnsOfWhatMayBeASlipAndAnImportDoesNot() {
        String slips = swap(REPORT, "edtf: \"2020-05-02\"", "edtf: \"2020-05-06\"")
                .replace(
                        "  - period: 2020-01/2020-04\n",
                        "  - period: 2021-01\n        figures: {number: 9, at: body 5/9}\n"
                                + "      - period: 2022-01\n        figures: {number: 9, status: FORECAST, at: body 5/9}\n"
                                + "      - period: 2020-01/2020-04\n");
        String table =
                "series,period,number,at\narrivals,2019,40,body 5/9\narrivals,2019,40,body 5/9\narrivals,2019,41,body 5/9\n";
        RecordFile[] files = {
            report(swap(slips, "statements:\n", "figures: more.csv\nstatements:\n")), new RecordFile("more.csv", table)
        };
        Importer.Outcome trial = record.told(true, Set.of(), files);
        assertEquals(List.of(), trial.problems());
        assertEquals(
                List.of(
                        "more.csv:3:1: this stands twice, first at more.csv:2:1; remove it, or mend what differs",
                        "more.csv:4:1: herald-2020 says 41 here and 40 at more.csv:2:1 of the same series, period and"
                                + " dimensions; mend the one that is wrong; where the report prints both, add to each at,"
                                + " note, status or vintage",
                        "report.yaml:40: date 2020-05-06 of crossing is after the report that tells of it, herald-2020; mend the"
                                + " day, or say what is to come as a claim of topic FORECAST",
                        "report.yaml:49: the period 2021-01 is after the report that counts it, herald-2020; mend the period, or"
                                + " add status: FORECAST"),
                trial.warnings().stream().map(Problem::toString).toList());
        assertEquals(List.of(), record.told(false, Set.of(), files).warnings());
    }

    @Test
    void aFigureIsToldByItsNumberWhoeverCountedIt() {
        String counted = swap(REPORT, "{number: 120, at", "{number: 120, producer: herald, at");
        record.revision(report(counted));
        assertTrue(record.told(true, Set.of(), report(swap(counted, "number: 120", "number: 121")))
                .effects()
                .lines()
                .contains(
                        "  report.yaml:49: changed arrivals / 2020-01/2020-04 {\"sex\": \"female\"} figures '121', was '120';"
                                + " its file says otherwise"));
    }

    @Test
    void theSameFilesAgainAddNothing() {
        record.revision(report(REPORT), editorial(EDITORIAL));
        Effects again = record.told(true, Set.of(), report(REPORT), editorial(EDITORIAL))
                .effects();
        assertEquals(List.of(), again.all());
        assertEquals(
                record.rows("select count(*) from citation"),
                List.of("" + again.unchanged().get("report.yaml")));
    }

    @Test
    void whatDiffersIsToldWithItsLineAndWhatStoodBefore() {
        record.revision(report(REPORT), editorial(EDITORIAL));
        String changed = swap(REPORT, "at: body 3/7", "at: body 3/8");
        changed = swap(changed, "edtf: \"2020-05-02\"", "edtf: \"2020-05-03\"");
        changed = swap(changed, "title: Two cross the river", "title: Three cross the river");
        changed = swap(changed, "    places: {to: far-bank, role: TO, at: lead 2/2}\n", "");
        changed = swap(changed, "measure: FLOW}\n  sources", "measure: STOCK}\n  sources");
        Effects effects = record.told(
                        true,
                        Set.of(),
                        report(changed),
                        editorial(EDITORIAL.replace("2020-05-02", "2020-05-03").replace("both count people", "alike")))
                .effects();
        assertEquals(
                List.of(
                        "editorial.yaml:2: retired the comparable arrivals with departures 'both count people'; its file no longer says so",
                        "editorial.yaml:2: retired the ranking 'the court file has it'; its file no longer says so",
                        "editorial.yaml:4: added the ranking 'the court file has it'; nobody said so before",
                        "editorial.yaml:17: added the comparable arrivals with departures 'alike'; nobody said so before",
                        "report.yaml:1: changed the source herald-2020 title 'Three cross the river', was 'Two cross the"
                                + " river'; its file describes it otherwise",
                        "report.yaml:1: retired crossing places 'far-bank TO'; the file of herald-2020 no longer says so,"
                                + " and nobody else does",
                        "report.yaml:17: changed the series departures '{measure=STOCK, unit=PERSONS}'; it was declared"
                                + " otherwise before",
                        "report.yaml:25: changed jane-roe / official relations 'RELATIVE'; its file puts it otherwise:"
                                + " body 3/8; before: body 3/7",
                        "report.yaml:39: changed crossing dates '2020-05-03', was '2020-05-02'; its file says otherwise"),
                effects.all().stream().map(Effect::toString).toList());
    }

    @Test
    void whatASourceThatIsAskedToGoSaidIsToldWithIt() {
        record.revision(report(REPORT));
        Effects effects =
                record.told(true, Set.of("herald-2020"), new RecordFile[0]).effects();
        assertTrue(effects.all().stream().allMatch(each -> each.action() == Effect.Action.RETIRED));
        assertEquals(
                Integer.parseInt(record.rows("select count(*) from citation").get(0)) + 2,
                effects.all().size());
    }

    @Test
    void whatWasExpungedIsToldToBeKeptOut() {
        record.revision(report(REPORT));
        record.expunge("Person:jane-roe");
        Effects effects = record.told(true, Set.of(), report(REPORT)).effects();
        assertTrue(
                effects.lines().contains("  report.yaml:22: kept out jane-roe names; it was expunged"),
                effects.lines().toString());
    }

    @Test
    void aProblemStopsATrialAsItStopsAnImport() {
        Importer.Outcome outcome = record.told(true, Set.of(), report(swap(REPORT, "number: 120", "number: many")));
        assertEquals(1, outcome.problems().size());
        assertEquals(Effects.NONE, outcome.effects());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theOrderOfFilesAndOfKeysChangesNothing(int seed) {
        record.revision(report(REPORT), editorial(EDITORIAL));
        RecordFile shuffled = new RecordFile("other-name.yaml", shuffled(REPORT, seed));
        RecordFile rulings = new RecordFile("a-name.yaml", shuffled(EDITORIAL, seed));
        Effects effects = record.told(true, Set.of(), rulings, shuffled).effects();
        assertEquals(List.of(), effects.all());
    }

    /** The same YAML with the keys of every mapping in another order. */
    private static String shuffled(String yaml, int seed) {
        return new Yaml().dump(shuffled(new Yaml().load(yaml), new Random(seed)));
    }

    private static Object shuffled(Object node, Random random) {
        if (node instanceof List<?> list) {
            return list.stream().map(each -> shuffled(each, random)).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        List<Object> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<Object, Object> other = new java.util.LinkedHashMap<>();
        IntStream.range(0, keys.size())
                .forEach(each -> other.put(keys.get(each), shuffled(map.get(keys.get(each)), random)));
        return other;
    }
}
