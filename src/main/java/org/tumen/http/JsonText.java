package org.tumen.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.JacksonCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that strangers send, to the letter (RFC 8259; Vert.x' own reader takes comments), and no deeper than set. */
final class JsonText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonFactory factory;
    private final int depth;

    /** @param depth the most objects and lists within one another */
    JsonText(int depth) {
        this.depth = depth;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(depth).build())
                .build();
    }

    /**
     * The object that a text is; null when it is anything else.
     *
     * @throws BadRequest when it is too deep, or has a number of a thousand digits
     */
    @Nullable
    JsonObject object(String text) {
        try (JsonParser parser = factory.createParser(text)) {
            return JacksonCodec.fromParser(parser, Object.class) instanceof JsonObject object ? object : null;
        } catch (DecodeException | IOException malformed) {
            if (malformed.getCause() instanceof StreamConstraintsException) {
                throw new BadRequest("The JSON has more than " + depth
                        + " objects and lists within one another, or a number of a thousand digits.");
            }
            return null;
        }
    }

    /** The text that bytes are in UTF-8, without a mark of byte order before it; null when they are none. */
    static @Nullable String utf8(Buffer bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes()))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
