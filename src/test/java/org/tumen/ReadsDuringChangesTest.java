package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.http.SocketLimits;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Readers of two servers while the record changes: each answer is of one revision, and of none before what was told. */
class ReadsDuringChangesTest {
    private static final int CHANGES = LongForm.of(25, 500);
    /** At least; read is as long as the record changes. */
    private static final int READS = LongForm.of(500, 10_000);

    private static final int READERS = 4;
    private static final String ONE = "one: source(id: \"one\") { title }";
    private static final String TWO = "two: source(id: \"two\") { title publisher { label } }";
    private static final List<String> QUESTIONS = List.of(
            "{ %s %s }".formatted(ONE, TWO),
            "{ %s house: organization(id: \"of-all\") { label names { display } } }".formatted(TWO),
            "{ house: organization(id: \"of-all\") { label } %s record { revision } }".formatted(ONE));

    private final Map<Integer, Integer> contents = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();

    @Test
    @Timeout(1_800)
    void noAnswerMixesRevisionsAndNoneIsOlderThanWhatWasTold() {
        try (var here = new TestServer(Map.of());
                var there = new TestServer(Map.of(), here.database(), SocketLimits.STANDARD);
                var record = new ImportedRecord(here.database())) {
            change(record, 0);
            var last = record.newest() + CHANGES;
            var readers = new ArrayList<CompletableFuture<Void>>();
            for (var reader = 0; reader < READERS; reader++) {
                var random = new Random(reader);
                readers.add(CompletableFuture.runAsync(() -> {
                    for (var read = 0; read < READS / READERS || told.get() < last; read++) {
                        read(random.nextBoolean() ? here : there, random);
                        reads.incrementAndGet();
                    }
                }));
            }
            for (var content = 1; content <= CHANGES; content++) {
                change(record, content);
            }
            readers.forEach(CompletableFuture::join);
            assertTrue(
                    unavailable.get() <= reads.get() / 50, unavailable + " of " + reads + " reads were not answered");
        }
    }

    /** Both titles and the name change at once, in files of two sources. */
    private void change(ImportedRecord record, int content) {
        var revision = record.newest() + 1;
        contents.put(revision, content);
        assertEquals(revision, record.revision(file("one", content), file("two", content)));
        told.set(revision);
    }

    private static RecordFile file(String slug, int content) {
        return new RecordFile(
                slug, """
                source: {slug: %1$s, title: Content %2$d, publisher: of-all, published: "2020-05-04"}
                %3$sstatements: {of-all: {names: {text: Content %2$d, at: byline}}}
                """.formatted(slug, content, slug.equals("one") ? "declare: {organizations: [of-all]}\n" : ""));
    }

    private void read(TestServer server, Random random) {
        var seen = told.get();
        var back = random.nextInt(3) == 0 && seen > 3;
        var clock = back ? "query @asOf(revision: " + (seen - random.nextInt(2)) + ") " : "";
        var query = new JsonObject().put("query", clock + QUESTIONS.get(random.nextInt(QUESTIONS.size())));
        var answer = server.post("/graphql", query.encode(), "Tumen-Revision", Integer.toString(seen));
        if (answer.body().contains("UNAVAILABLE")) {
            unavailable.incrementAndGet();
            return;
        }
        var body = new JsonObject(answer.body());
        var revision = body.getJsonObject("extensions").getInteger("revision");
        assertEquals(
                revision + "", answer.headers().firstValue("Tumen-Revision").orElseThrow());
        assertTrue(back || revision >= seen, revision + " was answered to whom " + seen + " was told");
        var expected = "Content " + contents.get(revision);
        var numbers = answer.body().split("Content \\d+", -1).length - 1;
        assertTrue(numbers >= 2, answer.body());
        assertEquals(numbers, answer.body().split(expected + "\"", -1).length - 1, answer.body() + expected);
    }
}
