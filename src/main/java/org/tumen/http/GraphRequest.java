package org.tumen.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Caller;
import org.tumen.graph.Operations.Asked;

/**
 * One GraphQL request as it came over HTTP (GraphQL over HTTP, section 5) or a socket; its document is not parsed yet.
 * Whatever else a request holds is not looked at.
 */
public record GraphRequest(
        String query, @Nullable String operationName, JsonObject variables, int atLeast, String id, Caller caller) {

    private static final List<String> TEXTS = List.of("query", "documentId", "operationName");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    /** The question as the graph takes it. */
    public Asked asked() {
        return new Asked(query, operationName, variables.getMap(), atLeast);
    }

    /**
     * Reads a request in JSON.
     *
     * @param atLeast the revision it must see
     * @param id the request's, for the log
     */
    static GraphRequest of(JsonObject json, Persisted persisted, int atLeast, String id) {
        var query = persisted.text(text(json, "query"), text(json, "documentId"), object(json, "extensions"));
        return new GraphRequest(
                query, text(json, "operationName"), object(json, "variables"), atLeast, id, Caller.NOBODY);
    }

    /** The same, asked by somebody. */
    GraphRequest by(Caller other) {
        return new GraphRequest(query, operationName, variables, atLeast, id, other);
    }

    /** The JSON of a body. */
    static JsonObject json(Buffer body, JsonText reader) {
        var text = JsonText.utf8(body);
        if (text == null) {
            throw new BadRequest("The body must be JSON in UTF-8.");
        }
        if (text.stripLeading().startsWith("[")) {
            throw new BadRequest("One operation a request: a list of them is not taken.");
        }
        var json = reader.object(text);
        if (json == null) {
            throw new BadRequest("The body must be one JSON object with a query.");
        }
        return json;
    }

    /** The same of the parameters of an address, in which an empty one counts as absent. */
    static JsonObject json(MultiMap parameters, JsonText reader) {
        var json = new JsonObject();
        for (var name : TEXTS) {
            json.put(name, single(parameters, name));
        }
        for (var name : OBJECTS) {
            json.put(name, parsed(name, single(parameters, name), reader));
        }
        return json;
    }

    private static @Nullable String single(MultiMap parameters, String name) {
        var values = parameters.getAll(name);
        if (values.size() > 1) {
            throw new BadRequest("The parameter '" + name + "' is given twice.");
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    private static @Nullable JsonObject parsed(String name, @Nullable String value, JsonText reader) {
        if (value == null || value.isBlank() || value.strip().equals("null")) {
            return null;
        }
        var json = reader.object(value);
        if (json == null) {
            throw new BadRequest("The parameter '" + name + "' must be a JSON object.");
        }
        return json;
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
