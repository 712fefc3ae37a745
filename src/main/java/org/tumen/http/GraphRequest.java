package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Operations.Asked;

/** One GraphQL request as it came over HTTP (GraphQL over HTTP, section 5); its document is not parsed yet. */
public record GraphRequest(
        String query,
        @Nullable String operationName,
        JsonObject variables,
        JsonObject extensions,
        int atLeast,
        String id) {

    /** The question as the graph takes it. */
    public Asked asked() {
        return new Asked(query, operationName, variables.getMap(), atLeast);
    }

    /** Reads the body of a POST; {@code atLeast} is the revision it must see, {@code id} the request's, for the log. */
    static GraphRequest ofBody(Buffer body, int atLeast, String id) {
        return of(json(body.toString()), atLeast, id);
    }

    /** Reads the payload of a message that asks for an operation over a socket. */
    static GraphRequest ofMessage(JsonObject payload, String id) {
        return of(payload, 0, id);
    }

    /** Reads the parameters of a GET, of which variables and extensions are JSON objects. */
    static GraphRequest ofParameters(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable String variables,
            @Nullable String extensions,
            int atLeast,
            String id) {
        return new GraphRequest(
                query(query),
                operationName == null || operationName.isEmpty() ? null : operationName,
                parameter("variables", variables),
                parameter("extensions", extensions),
                atLeast,
                id);
    }

    private static GraphRequest of(JsonObject json, int atLeast, String id) {
        return new GraphRequest(
                query(text(json, "query")),
                text(json, "operationName"),
                object(json, "variables"),
                object(json, "extensions"),
                atLeast,
                id);
    }

    private static String query(@Nullable String query) {
        if (query == null || query.isBlank()) {
            throw new BadRequest("The request has no query.");
        }
        return query;
    }

    private static JsonObject parameter(String name, @Nullable String value) {
        if (value == null || value.isBlank() || value.equals("null")) {
            return new JsonObject();
        }
        try {
            return new JsonObject(value);
        } catch (DecodeException | ClassCastException malformed) {
            throw new BadRequest("The parameter '" + name + "' must be a JSON object.");
        }
    }

    private static JsonObject json(String body) {
        try {
            return new JsonObject(body);
        } catch (DecodeException | ClassCastException malformed) {
            throw new BadRequest("The body must be one JSON object with a query.");
        }
    }

    private static @Nullable String text(JsonObject json, String name) {
        var value = json.getValue(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadRequest("'" + name + "' must be a string.");
    }

    private static JsonObject object(JsonObject json, String name) {
        var value = json.getValue(name);
        if (value == null) {
            return new JsonObject();
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new BadRequest("'" + name + "' must be a JSON object.");
    }
}
