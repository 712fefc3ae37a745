package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/** RFC 9112, and what strangers make of it: answered in our own form or closed, never believed twice. */
class RawHttpTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String POST = "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
    private static final String BODY = "{\"query\":\"{__typename}\"}";
    private static final String CHUNKS = "%x\r\n%s\r\n0\r\n\r\n".formatted(BODY.length(), BODY);
    private static final String SECOND = "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n";
    private static final String LAST = "GET /health/live HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n";
    private static final String QUESTION =
            "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Where it ends is not certain, so that what follows may be a part of it, or a request of somebody else. */
    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of(400, POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + CHUNKS),
                Arguments.of(400, POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS),
                Arguments.of(400, POST + "Content-Length: 5\r\nContent-Length: 23\r\n\r\n" + BODY),
                Arguments.of(400, POST + "Content-Length: 23, 23\r\n\r\n" + BODY),
                Arguments.of(400, POST + "Content-Length: +23\r\n\r\n" + BODY),
                Arguments.of(400, POST + "Content-Length: -1\r\n\r\n" + BODY),
                Arguments.of(501, POST + "Transfer-Encoding: xchunked\r\n\r\n"),
                Arguments.of(501, POST + "Transfer-Encoding: gzip, chunked\r\n\r\n" + CHUNKS),
                Arguments.of(501, POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n"),
                Arguments.of(400, "GET /health/live HTTP/1.1\r\n" + HOST + HOST + "\r\n"),
                Arguments.of(400, "GET /health/live HTTP/1.1\r\nBad : a\r\n" + HOST + "\r\n"),
                Arguments.of(400, "GET /health/live HTTP/1.1\r\nBad: a\rWorse: b\r\n" + HOST + "\r\n"),
                Arguments.of(400, "GET /health/live HTTP/1.1\r\nBad: a\0b\r\n" + HOST + "\r\n"),
                Arguments.of(400, "GET /health/live HTTP/1.1\n" + HOST + "\n"));
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void whatTwoReadersCouldTakeInTwoWaysIsRefusedAndEndsTheConnection(int status, String request) {
        var told = answers(request + SECOND);
        assertTold(status, told);
        assertEquals(-1, told.indexOf("HTTP/1.", 8), told);
    }

    @ParameterizedTest
    @CsvSource({"414,65600,0", "431,0,9000"})
    void whatIsTooLongIsRefused(int status, int address, int header) {
        assertTold(
                status,
                answers("GET /health/live?" + "a".repeat(address) + " HTTP/1.1\r\n" + HOST + "Long: "
                        + "a".repeat(header) + "\r\n\r\n"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItComes() {
        assertTold(413, answers(POST + "Content-Length: 100000000\r\n\r\n{"));
        assertTold(413, answers(POST + "Expect: 100-continue\r\nContent-Length: 100000000\r\n\r\n"));
        assertTold(413, answers(POST + "Transfer-Encoding: chunked\r\n\r\n40001\r\n" + " ".repeat(0x40001)));
    }

    @Test
    void whoAsksWhetherToGoOnIsTold() {
        try (var connection = new RawConnection(server.port())) {
            connection.send(POST + "Expect: 100-continue\r\nContent-Length: " + BODY.length() + "\r\n\r\n");
            assertTrue(connection.head().startsWith("HTTP/1.1 100 "));
            connection.send(BODY);
            assertTrue(connection.head().startsWith("HTTP/1.1 200 "));
        }
        try (var connection = new RawConnection(server.port())) {
            connection.send(POST + "Expect: wonders\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
            assertTrue(connection.head().startsWith("HTTP/1.1 417 "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /graphql",
                "POST /nowhere",
                "GET /health/live",
                "GET /export/revisions.csv",
                "OPTIONS /graphql"
            })
    void aBodyWithoutEndIsLeftUnread(String line) {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (var connection = new RawConnection(server.port())) {
            connection.send(line + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            assertTrue(connection.head().startsWith("HTTP/1.1 "));
            assertTrue(connection.pour(chunk, 100_000_000) < 50_000_000);
        }
        assertTrue(answers(LAST).contains("UP"));
    }

    /** The fields take more than half a millisecond to validate; forty times that is at least twenty. */
    @Test
    void connectionsThatWereRefusedWhatTakesLongRestOneAfterTheOtherBesideOthers() {
        try (var connection = new RawConnection(server.port())) {
            assertTrue(answers(QUESTION).contains("Query"));
            refuse(connection);
            var told = System.nanoTime();
            assertTrue(connection.send(QUESTION).rest().contains("Query"));
            assertTrue(System.nanoTime() - told > 15_000_000);
        }
        assertTrue(answers(QUESTION).contains("Query"));
        var connections = Stream.generate(() -> new RawConnection(server.port()))
                .limit(12)
                .toList();
        connections.forEach(RawHttpTest::refuse);
        var told = System.nanoTime();
        assertTrue(connections.get(11).send(QUESTION).rest().contains("Query"));
        assertTrue(System.nanoTime() - told > 100_000_000);
        connections.forEach(RawConnection::close);
    }

    private static void refuse(RawConnection connection) {
        var fields = IntStream.range(0, 420).mapToObj(i -> "a" + i + "(b: 1)").collect(Collectors.joining(" "));
        var refused = "{\"query\":\"{ record { x" + System.nanoTime() + " " + fields + " } }\"}";
        connection.send(POST + "Content-Length: " + refused.length() + "\r\n\r\n" + refused);
        assertTrue(connection.head().startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://localhost/graphql?query=%7B__typename%7D HTTP/1.1",
                "GET /graphql?query=%7B__typename%7D HTTP/1.1",
                "GET /graphql?query={__typename} HTTP/1.1",
                "GET //graphql?query=%7B__typename%7D HTTP/1.1",
                "GET /graphql/?query=%7B__typename%7D HTTP/1.1",
            })
    void anAddressMayBeWrittenInManyWays(String line) {
        try (var connection = new RawConnection(server.port())) {
            assertTrue(connection.send(line + "\r\n" + HOST + "\r\n").head().startsWith("HTTP/1.1 200 "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,GET /%zz HTTP/1.1",
        "400,GET /graphiql/static/js/% HTTP/1.1",
        "400,GET /graphql?query=%zz HTTP/1.1",
        "404,GET /graphiql/static/js/../../../../etc/passwd HTTP/1.1",
        "404,GET /graphiql/static/js/%2e%2e/index.html HTTP/1.1",
        "404,GET //evil.example/graphiql HTTP/1.1",
        "404,GET /%0d%0aSet-Cookie:a=b HTTP/1.1",
        "404,GET /%00 HTTP/1.1",
        "404,OPTIONS * HTTP/1.1",
        "405,TRACE /graphql HTTP/1.1",
        "405,CONNECT /graphql HTTP/1.1",
        "405,get /graphql HTTP/1.1",
        "404,CONNECT evil.example:443 HTTP/1.1",
    })
    void whatNobodyMeansIsRefused(int status, String line) {
        try (var connection = new RawConnection(server.port())) {
            var head =
                    connection.send(line + "\r\n" + HOST + "Secret: s\r\n\r\n").head();
            assertTold(status, head);
            assertTrue(head.contains("X-Request-Id: ") && !head.contains("Set-Cookie") && !head.contains("Secret"));
        }
    }

    /** What browsers must be told is told in every answer, and so is the form of refusals. */
    private static void assertTold(int status, String answer) {
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + " .*"), answer);
        for (var header : new String[] {"X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"}) {
            assertTrue(answer.contains(header), answer);
        }
        assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/json"), answer);
    }

    private static String answers(String request) {
        try (var connection = new RawConnection(server.port())) {
            return connection.send(request).rest();
        }
    }
}
