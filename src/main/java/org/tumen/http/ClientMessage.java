package org.tumen.http;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A message of graphql-transport-ws as a client sends it; those that only servers send are none. */
record ClientMessage(Type type, String id, @Nullable JsonObject payload) {
    private static final int ID_LENGTH = 256;

    /** The types of messages, by their names on the wire. */
    enum Type {
        CONNECTION_INIT("connection_init", false),
        PING("ping", false),
        PONG("pong", false),
        SUBSCRIBE("subscribe", true),
        COMPLETE("complete", true);

        private final String word;
        private final boolean identified;

        Type(String word, boolean identified) {
            this.word = word;
            this.identified = identified;
        }
    }

    /** @throws BadRequest when the text is no message, with what is wrong with it */
    static ClientMessage of(String text, JsonText reader) {
        var json = reader.object(text);
        if (json == null) {
            throw new BadRequest("The message is no JSON object");
        }
        var word = json.getValue("type");
        var type = Arrays.stream(Type.values())
                .filter(known -> known.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("The message has no type that a client sends"));
        return new ClientMessage(type, type.identified ? id(json) : "", payload(json));
    }

    /**
     * The operation that a subscribe message asks for.
     *
     * @throws BadRequest when its payload is none
     */
    GraphRequest request(Persisted persisted, String requestId) {
        if (payload == null) {
            throw new BadRequest("The message has no payload");
        }
        return GraphRequest.of(payload, persisted, 0, requestId);
    }

    private static String id(JsonObject json) {
        if (!(json.getValue("id") instanceof String id) || id.isEmpty()) {
            throw new BadRequest("The message has no id");
        }
        if (id.length() > ID_LENGTH) {
            throw new BadRequest("The id has more than " + ID_LENGTH + " characters");
        }
        return id;
    }

    private static @Nullable JsonObject payload(JsonObject json) {
        var payload = json.getValue("payload");
        if (payload == null || payload instanceof JsonObject) {
            return (JsonObject) payload;
        }
        throw new BadRequest("The payload is no JSON object");
    }
}
