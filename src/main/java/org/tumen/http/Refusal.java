package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.tumen.graph.Problem;

/** An answer that is an error and nothing else, in the form of GraphQL's errors on every route. */
record Refusal(int status, String code, String message) {
    private static final int LINGER_MILLIS = 1_000;

    static final Refusal NO_TOKEN = new Refusal(401, "FORBIDDEN", "This server asks for a bearer token.");
    static final Refusal NOT_TRUSTED = new Refusal(
            403,
            "FORBIDDEN",
            "This server answers the documents that it trusts and no others; name one by 'documentId'.");
    static final Refusal NOT_FOUND = new Refusal(404, "NOT_FOUND", "There is nothing here.");
    static final Refusal NO_DOCUMENT = new Refusal(404, "NOT_FOUND", "There is no document of this id.");
    static final Refusal NOT_PERSISTED = new Refusal(404, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    static final Refusal METHOD = new Refusal(405, "BAD_REQUEST", "This method is not allowed here.");
    static final Refusal ONLY_QUERIES = new Refusal(405, "BAD_REQUEST", "GET takes queries only; use POST.");
    static final Refusal SINGLE_CONNECTION = new Refusal(
            405,
            "BAD_REQUEST",
            "Server-sent events are in distinct connections mode: one GET or POST is one stream; there is no single connection mode.");
    static final Refusal NOT_ACCEPTABLE = new Refusal(
            406,
            "BAD_REQUEST",
            "Answers are application/graphql-response+json, application/json or text/event-stream, in UTF-8.");
    static final Refusal TOO_LARGE = new Refusal(413, "TOO_COSTLY", "The body is larger than this server takes.");
    static final Refusal MEDIA_TYPE = new Refusal(415, "BAD_REQUEST", "The body must be application/json in UTF-8.");
    static final Refusal CODING = new Refusal(415, "BAD_REQUEST", "The body must not be compressed.");
    static final Refusal LONG_ADDRESS =
            new Refusal(414, "TOO_COSTLY", "The address is longer than this server takes; send the question by POST.");
    static final Refusal EXPECTATION = new Refusal(417, "BAD_REQUEST", "Nothing is expected but '100-continue'.");
    static final Refusal WEBSOCKET_VERSION =
            new Refusal(426, "BAD_REQUEST", "Sockets are of version " + Handshake.VERSION + ".");
    static final Refusal LONG_HEADERS =
            new Refusal(431, "TOO_COSTLY", "The headers are longer than this server takes.");
    static final Refusal TRANSFER_CODING = new Refusal(501, "BAD_REQUEST", "A body may be chunked, and nothing else.");
    static final Refusal MANY_SOCKETS = new Refusal(
            429, "LIMITED", "As many sockets and streams as one address may have are open; close one, then try again.");
    static final Refusal MANY_SUBSCRIPTIONS = new Refusal(
            429, "LIMITED", "As many subscriptions as one address may have are open; end one, then try again.");
    static final Refusal MANY_CONNECTIONS = new Refusal(
            429, "LIMITED", "As many connections as one address may have are open; close one, then try again.");
    static final Refusal SLOW = new Refusal(503, "TIMEOUT", "The answer took too long; ask for less.");

    static Refusal badRequest(String message) {
        return new Refusal(400, "BAD_REQUEST", message);
    }

    /** What a problem of the graph is over HTTP. */
    static Refusal of(Problem problem) {
        var status = switch (problem.code()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            default -> Answer.status(problem.code());
        };
        return new Refusal(status == 0 ? 400 : status, problem.code().name(), problem.sentence());
    }

    /** A fault of ours: the id leads to the log and tells nothing else. */
    static Refusal internal(String id) {
        return new Refusal(500, "INTERNAL", "Something went wrong on our side; its id is " + id + ".");
    }

    Refusal withStatus(int other) {
        return new Refusal(other, code, message);
    }

    void send(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        if (status == 429 || status == 503) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (status == 426) {
            context.response().putHeader(HttpHeaders.UPGRADE, "websocket").putHeader("Sec-WebSocket-Version", "13");
        }
        context.response()
                .setStatusCode(status)
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        MediaType.of(context)
                                .filter(type -> type != MediaType.EVENTS)
                                .orElse(MediaType.JSON)
                                .header())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(RequestLog.id(context)));
    }

    /**
     * Sends it and ends the connection, since what comes over it next may be a part of what was refused; after a second where
     * the client still sends, which would not read the answer otherwise.
     */
    void close(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(context);
        var connection = context.request().connection();
        if (status == TOO_LARGE.status) {
            context.vertx().setTimer(LINGER_MILLIS, later -> connection.close());
            return;
        }
        connection.close();
    }

    /** The error as a whole answer to the request with this id. */
    Buffer body(String id) {
        return new JsonObject().put("errors", errors(id)).toBuffer();
    }

    /** The error alone, of the request with this id. */
    JsonArray errors(String id) {
        return new JsonArray()
                .add(new JsonObject()
                        .put("message", message)
                        .put("extensions", new JsonObject().put("code", code).put("id", id)));
    }
}
