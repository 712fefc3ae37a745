package org.tumen.http;

import graphql.GraphQLException;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP: POST for every operation, GET for queries. */
final class GraphRoute {
    static final String PATH = "/graphql";
    private static final long BODY_LIMIT = 1_000_000;

    private final Queries queries;
    private final Duration limit;

    GraphRoute(Queries queries, Duration limit) {
        this.queries = queries;
        this.limit = limit;
    }

    void mount(Router router) {
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
                .handler(this::post);
        router.get(PATH).handler(this::get);
        router.head(PATH).handler(this::get);
        router.route(PATH).handler(context -> {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
            Refusal.METHOD.send(context);
        });
    }

    private void post(RoutingContext context) {
        if (!MediaType.isJson(context)) {
            Refusal.MEDIA_TYPE.send(context);
            return;
        }
        var body = context.body().buffer();
        if (body == null) {
            throw new BadRequest("The request has no body.");
        }
        answer(context, GraphRequest.ofBody(body, atLeast(context), RequestLog.id(context)));
    }

    private void get(RoutingContext context) {
        var parameters = context.queryParams();
        var request = GraphRequest.ofParameters(
                parameters.get("query"),
                parameters.get("operationName"),
                parameters.get("variables"),
                parameters.get("extensions"),
                atLeast(context),
                RequestLog.id(context));
        if (mayWrite(request)) {
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            Refusal.ONLY_QUERIES.send(context);
            return;
        }
        answer(context, request);
    }

    /** The revision that the client has seen or made, so that it is not answered from before; 0 when it says none. */
    private static int atLeast(RoutingContext context) {
        var header = context.request().getHeader(Answer.REVISION);
        if (header == null) {
            return 0;
        }
        if (!header.matches("\\d{1,9}")) {
            throw new BadRequest("The header " + Answer.REVISION + " must be the number of a revision.");
        }
        return Integer.parseInt(header);
    }

    /** Parses only documents that hold one of the words; one that does not parse fails in the execution. */
    private static boolean mayWrite(GraphRequest request) {
        if (!request.query().contains("mutation") && !request.query().contains("subscription")) {
            return false;
        }
        try {
            return new Parser()
                    .parseDocument(request.query()).getDefinitionsOfType(OperationDefinition.class).stream()
                            .filter(operation -> isMeant(operation, request.operationName()))
                            .anyMatch(operation -> operation.getOperation() != Operation.QUERY);
        } catch (GraphQLException malformed) {
            return false;
        }
    }

    private static boolean isMeant(OperationDefinition operation, @Nullable String name) {
        return name == null || name.equals(operation.getName());
    }

    private void answer(RoutingContext context, GraphRequest request) {
        queries.execute(request)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(answer -> send(context, answer))
                .onFailure(failure -> {
                    if (failure instanceof TimeoutException) {
                        Refusal.SLOW.send(context);
                        return;
                    }
                    context.fail(failure);
                });
    }

    private static void send(RoutingContext context, Answer answer) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var type = MediaType.of(context);
        answer.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, type).putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (isKnown(context, answer)) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(answer.executed() || type.equals(MediaType.JSON) ? 200 : 400)
                .end(answer.body());
    }

    private static boolean isKnown(RoutingContext context, Answer answer) {
        var tag = answer.headers().get("ETag");
        return tag != null
                && !context.request().method().equals(HttpMethod.POST)
                && context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                        .anyMatch(known -> isAmong(tag, known));
    }

    /** Whether a tag is in a list of tags, weak ones among them, or the list is a star (RFC 9110, 13.1.2). */
    private static boolean isAmong(String tag, String list) {
        return list.strip().equals("*")
                || Stream.of(list.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals(tag) || known.equals("W/" + tag));
    }
}
