package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.TestServer;
import org.tumen.bench.MadeUpRecord;
import org.tumen.http.SocketLimits;

/** A made-up record that was copied into the tables is what an import of its files writes. */
class MadeUpRecordTest {
    /** So few that every table is copied in many pieces. */
    private static final int CHUNK = 1 << 12;

    /** Each table with what its rows say, entities by slug; whatever has a clock as it stands. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("person", "select e.slug, p.basis from person p join entity e using (id)"),
            Map.entry(
                    "held_position",
                    "select e.slug, h.slug, o.slug from held_position p join entity e using (id)"
                            + " join entity h on h.id = p.holder join entity o on o.id = p.organization"),
            Map.entry(
                    "source",
                    "select to_jsonb(s) - array['id', 'since', 'publisher', 'authors'], e.slug, p.slug"
                            + " from source s join entity e using (id) join entity p on p.id = s.publisher"
                            + " where until = 2147483647"),
            Map.entry(
                    "statement",
                    "select s.id, s.first_reported, e.slug, s.property, s.name from statement s"
                            + " join entity e on e.id = s.subject where until = 2147483647"),
            Map.entry(
                    "citation",
                    "select to_jsonb(c) - array['since', 'source'], e.slug from citation c"
                            + " join entity e on e.id = c.source where until = 2147483647"),
            Map.entry(
                    "hop",
                    "select h.citation, h.ordinal, h.act, e.slug from hop h join entity e on e.id = h.agent"
                            + " where exists (select from citation c where c.id = h.citation and c.until = 2147483647)"),
            Map.entry(
                    "value",
                    "select to_jsonb(v) - array['since', 'subject', 'target', 'producer'] from statement_value v"
                            + " where v.until = 2147483647"),
            Map.entry(
                    "wording_about",
                    "select statement, ordinal, slug from wording_about a join entity e on e.id = a.entity"),
            Map.entry("claim_link", "select id, first_reported, relation from claim_link where until = 2147483647"),
            Map.entry("derivation", "select id, reason from derivation where until = 2147483647"),
            Map.entry("ranking", "select id, statement, rank from ranking where until = 2147483647"),
            Map.entry(
                    "summary",
                    "select to_jsonb(s) - array['since', 'subject', 'event', 'terms'], cardinality(s.terms), e.slug"
                            + " from summary s"
                            + " left join entity e on e.id = s.event where s.until = 2147483647"),
            Map.entry(
                    "disagreement",
                    "select to_jsonb(d) - array['since', 'subject', 'about'], e.slug from disagreement d"
                            + " join entity e on e.id = d.subject where d.until = 2147483647"));

    @Test
    void copiedOrImportedItIsTheSame(@TempDir Path folder) {
        MadeUpRecord madeUp = new MadeUpRecord(7, 200, 4);
        madeUp.write(folder);
        try (ImportedRecord imported = new ImportedRecord();
                ImportedRecord copied = new ImportedRecord()) {
            imported.revision(RecordFiles.in(folder).toArray(RecordFile[]::new));
            madeUp.fill(copied.database, CHUNK, told -> {});
            TABLES.forEach((table, sql) -> {
                List<String> expected = sorted(imported, sql);
                assertFalse(expected.isEmpty(), table);
                assertEquals(String.join("\n", expected), String.join("\n", sorted(copied, sql)), table);
            });
        }
    }

    @Test
    void whatIsShownAtEveryRevisionIsWhatIsWrittenAnew() {
        try (ImportedRecord copied = new ImportedRecord()) {
            new MadeUpRecord(7, 60, 5).fill(copied.database, CHUNK, told -> {});
            String[] days = {"1996-01-01", "2005-06-07", "2015-01-01", "9999-01-01"};
            List<String> shown = copied.shown(days);
            assertFalse(shown.isEmpty());
            copied.rewrite();
            assertEquals(String.join("\n", shown), String.join("\n", copied.shown(days)));
        }
    }

    @Test
    void aServerAnswersOverIt() {
        try (ImportedRecord copied = new ImportedRecord()) {
            new MadeUpRecord(7, 200, 4).fill(copied.database, CHUNK, told -> {});
            try (TestServer server = new TestServer(Map.of(), copied.database, SocketLimits.STANDARD)) {
                Stream.of("", " @asOf(revision: 2)", " @reportedBy(date: \"2010-01-01\")")
                        .forEach(clock -> {
                            JsonObject answer = server.ask(
                                    "query" + clock + " { persons(first: 200) { totalCount nodes { label"
                                            + " birthDate { date { edtf } } participations { event { label date { date { edtf } } } } } }"
                                            + " disagreements(first: 20) { nodes { id } } claims { nodes { standing } } }");
                            assertNull(answer.getJsonArray("errors"), answer.encode());
                            assertFalse(answer.getJsonObject("data")
                                    .getJsonObject("persons")
                                    .getJsonArray("nodes")
                                    .isEmpty());
                        });
            }
        }
    }

    private static List<String> sorted(ImportedRecord record, String sql) {
        return record.rows(sql).stream().sorted().toList();
    }
}
