package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.TestDatabase;
import org.tumen.TestServer;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** A file is read from the database as fast as it is taken, and no faster. */
class SlowReaderTest {
    private static final String RUNNING = "tumen_exports_running";
    private static final String END = "\r\n0\r\n\r\n";
    /** Far more than the buffers between two programs hold. */
    private static final String COPIES = """
            insert into citation (id, since, until, first_reported, statement, source, part, paragraph, sentence, printed, note,
                                  hedge, stance, basis)
            select gen_random_uuid(), since, until, first_reported, statement, source, part, paragraph, sentence, printed, note,
                   hedge, stance, basis
            from citation, generate_series(1, 9)""";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("TUMEN_EXPORTS", "4"));
        TestDatabase.execute(server.database(), COPIES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoReadsSlowlyIsNotReadFor() throws Exception {
        try (var reader = taking("/export/citations.jsonl", 4_096)) {
            await(() -> server.metric(RUNNING) == 1);
            var before = settled();
            TimeUnit.SECONDS.sleep(1);
            assertEquals(before, server.metric("tumen_sql_statements_total"), "nothing is read that nobody takes");
            assertEquals(1, server.metric(RUNNING));
            var lines = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    citations(),
                    lines.lines()
                            .filter(line -> line.startsWith("{\"id\":\"Citation:"))
                            .count());
            assertTrue(server.metric("tumen_sql_statements_total") > before, "the rest is read when it is taken");
        }
        await(() -> server.metric(RUNNING) == 0);
    }

    @Test
    void nothingIsReadForWhoIsGone() throws Exception {
        var reader = taking("/export/citations.jsonl", 4_096);
        await(() -> server.metric(RUNNING) == 1);
        reader.setSoLinger(true, 0);
        reader.close();
        await(() -> server.metric(RUNNING) == 0);
    }

    @Test
    void oneAddressMayTakeAShare() throws Exception {
        try (var reader = taking("/export/citations.jsonl", 4_096)) {
            await(() -> server.metric(RUNNING) == 1);
            var refused = server.get("/export/persons.csv");
            assertEquals(429, refused.statusCode());
            assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
            assertTrue(refused.body().contains("LIMITED"), refused.body());
        }
        await(() -> server.metric(RUNNING) == 0);
        assertEquals(200, server.get("/export/persons.csv").statusCode());
    }

    @Test
    void whatIsUnderWayIsBrokenOffWhenSomethingIsExpunged() throws Exception {
        try (var record = new ImportedRecord(server.database())) {
            server.awaitRevision(record.revision(new RecordFile("file", """
                    source: {slug: report-of-zed, title: T, publisher: zed-house, published: "2020-05-04"}
                    declare: {persons: {zed: {basis: SELF_PUBLISHED}}, organizations: [zed-house]}
                    statements: {zed: {names: {text: Zedekiah Roe, at: lead}}, zed-house: {names: {text: H, at: byline}}}
                    """)));
            try (var reader = taking("/export/citations.jsonl", 4_096)) {
                await(() -> server.metric(RUNNING) == 1);
                settled();
                assertTrue(record.expunge("Person:zed"));
                server.awaitEpoch(record.rows("select value from epoch").get(0));
                var part = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(part.startsWith("HTTP/1.1 200"), part);
                assertFalse(part.endsWith(END), "whoever takes it sees that it is a part");
                assertTrue(part.lines().count() < citations());
            }
            await(() -> server.metric(RUNNING) == 0);
            try (var reader = taking("/export/persons.jsonl", 65_536)) {
                assertTrue(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).endsWith(END));
            }
        }
    }

    private static int citations() {
        return server.ask("{ record { citations } }")
                .getJsonObject("data")
                .getJsonObject("record")
                .getInteger("citations");
    }

    /** How many statements were sent when no more are. */
    private static double settled() throws InterruptedException {
        double sent = -1;
        double now = server.metric("tumen_sql_statements_total");
        while (sent != now) {
            TimeUnit.MILLISECONDS.sleep(700);
            sent = now;
            now = server.metric("tumen_sql_statements_total");
        }
        return sent;
    }

    /** A client that asks and does not read, with so small a window that little is sent. */
    private static Socket taking(String path, int window) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(window);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in time");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
