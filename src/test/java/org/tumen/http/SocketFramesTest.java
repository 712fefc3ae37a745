package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/**
 * RFC 6455 below the messages: what breaks it is closed with the code that it has for that, and nothing else is. The tests
 * wait more than they work, so they do it together.
 */
@Execution(ExecutionMode.CONCURRENT)
class SocketFramesTest {
    private static final int FINAL = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final String NONE = "1002 The frame is none of RFC 6455";
    private static final String PING_MESSAGE = "{\"type\":\"ping\"}";
    private static final String PONG_MESSAGE = "{\"type\":\"pong\"}";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
    void anOpcodeThatIsReservedIsClosed(int opcode) {
        assertClosed(NONE, socket -> socket.frame(FINAL | opcode, bytes("")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10, 0x20, 0x40, 0x70})
    void aBitThatIsReservedIsClosed(int bit) {
        assertClosed(NONE, socket -> socket.frame(FINAL | bit | TEXT, bytes(PING_MESSAGE)));
        assertClosed(NONE, socket -> socket.frame(FINAL | bit | PING, bytes("")));
    }

    @ParameterizedTest
    @ValueSource(ints = {TEXT, BINARY, PING, PONG, CLOSE})
    void aFrameWithoutItsMaskIsClosed(int opcode) {
        assertClosed(NONE, socket -> socket.frame(FINAL | opcode, bytes(""), 0, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {CLOSE, PING, PONG})
    void aFrameThatControlsIsWholeAndShort(int opcode) {
        assertClosed(NONE, socket -> socket.frame(opcode, bytes("a")));
        assertClosed(NONE, socket -> socket.frame(FINAL | opcode, new byte[126]));
    }

    @ParameterizedTest
    @ValueSource(ints = {CONTINUATION, FINAL | CONTINUATION})
    void aContinuationOfNothingIsClosed(int first) {
        assertClosed(NONE, socket -> socket.frame(first, bytes("a")));
    }

    @ParameterizedTest
    @ValueSource(ints = {TEXT, BINARY, FINAL | TEXT})
    void aMessageWithinAMessageIsClosed(int first) {
        assertClosed(NONE, socket -> socket.frame(TEXT, bytes("{")).frame(first, bytes("}")));
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc0, (byte) 0xaf},
                new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
                new byte[] {(byte) 0xce});
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void textThatIsNotUtf8IsClosed(byte[] text) {
        var closed = "1007 The text is not UTF-8";
        assertClosed(closed, socket -> socket.frame(FINAL | TEXT, text));
        assertClosed(closed, socket -> socket.frame(TEXT, bytes("{")).frame(FINAL | CONTINUATION, text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999})
    void aCloseCodeThatNobodyMaySendIsClosed(int code) {
        assertClosed(NONE, socket -> socket.frame(FINAL | CLOSE, closing(code, "")));
    }

    @Test
    void aCloseFrameHoldsACodeAndText() {
        assertClosed(NONE, socket -> socket.frame(FINAL | CLOSE, new byte[1]));
        assertClosed("1007 The text is not UTF-8", socket -> {
            var broken = closing(1000, "a");
            broken[2] = (byte) 0xff;
            socket.frame(FINAL | CLOSE, broken);
        });
    }

    @ParameterizedTest
    @CsvSource({"1000,bye", "1001,bye", "1011,bye", "3000,bye", "4000,bye", "4999,bye"})
    void whoClosesIsAnsweredWithTheSame(int code, String reason) {
        assertClosed(code + " " + reason, socket -> socket.frame(FINAL | CLOSE, closing(code, reason)));
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                Arguments.of(1_000_001L, "1009 The message is larger than 1 MB"),
                Arguments.of(1L << 40, "1009 The message is larger than 1 MB"),
                Arguments.of(1L << 63, NONE));
    }

    /** The rest of the frame never comes. */
    @ParameterizedTest
    @MethodSource("lengths")
    void aLengthThatIsTooLargeIsNotWaitedFor(long length, String closed) {
        assertClosed(closed, socket -> socket.frame(FINAL | TEXT, bytes("{"), length, true));
    }

    @Test
    void aMessageMayComeInPiecesWithOthersBetween() {
        try (var socket = RawConnection.upgraded(server.port())) {
            socket.frame(TEXT, bytes(""))
                    .frame(CONTINUATION, bytes("{\"type\":\"ping\",\"payload\":{\"at\":\""))
                    .frame(CONTINUATION, new byte[] {(byte) 0xed})
                    .frame(FINAL | PING, bytes("x"))
                    .frame(FINAL | PONG, bytes("unasked"))
                    .frame(CONTINUATION, new byte[] {(byte) 0x83, (byte) 0x9c})
                    .frame(FINAL | CONTINUATION, bytes("\"}}"));
            assertEquals("pong x", socket.next());
            assertEquals("{\"type\":\"pong\",\"payload\":{\"at\":\"태\"}}", socket.next());
            socket.frame(FINAL | PING, new byte[125]);
            assertTrue(socket.next().startsWith("pong "));
        }
    }

    @Test
    void bytesAreNoMessageInHoweverManyPieces() {
        var closed = "4400 The message is not text";
        assertClosed(closed, socket -> socket.frame(FINAL | BINARY, bytes(PING_MESSAGE)));
        assertClosed(
                closed,
                socket -> socket.frame(BINARY, bytes("{\"type\":")).frame(FINAL | CONTINUATION, bytes("\"ping\"}")));
    }

    @Test
    void whatComesAfterACloseIsNotRead() {
        try (var socket = RawConnection.upgraded(server.port())) {
            socket.frame(FINAL | TEXT, bytes("no message")).frame(FINAL | TEXT, bytes(PING_MESSAGE));
            assertEquals("4400 The message is no JSON object", socket.next());
            assertEquals("gone", socket.next());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {FINAL | 3, FINAL | PING | 0x40})
    void aFaultRightAfterMessagesIsToldAsWell(int first) {
        try (var socket = RawConnection.upgraded(server.port())) {
            var message = bytes(PING_MESSAGE);
            var both = ByteBuffer.allocate(128);
            both.put((byte) (FINAL | TEXT))
                    .put((byte) (0x80 | message.length))
                    .putInt(0)
                    .put(message);
            both.put((byte) first).put((byte) 0x80).putInt(0);
            socket.send(java.util.Arrays.copyOf(both.array(), both.position()));
            assertEquals(PONG_MESSAGE, socket.next());
            assertEquals(NONE, socket.next());
        }
    }

    private static void assertClosed(String how, java.util.function.Consumer<RawConnection> deed) {
        try (var socket = RawConnection.upgraded(server.port())) {
            deed.accept(socket);
            assertEquals(how, socket.next());
            assertEquals("gone", socket.next());
        }
    }

    private static byte[] closing(int code, String reason) {
        var text = bytes(reason);
        return ByteBuffer.allocate(2 + text.length)
                .putShort((short) code)
                .put(text)
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
