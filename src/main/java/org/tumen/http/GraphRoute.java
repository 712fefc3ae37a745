package org.tumen.http;

import graphql.language.OperationDefinition.Operation;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Caller;
import org.tumen.graph.Operations.Asked;

/** GraphQL over HTTP: POST for every operation, GET for queries; and over server-sent events for who accepts these. */
final class GraphRoute {
    static final String PATH = "/graphql";
    private static final String METHODS = "GET, HEAD, OPTIONS, POST";
    private static final String STREAM_TOKEN = "X-GraphQL-Event-Stream-Token";
    private static final int BODY_SECONDS = 10;
    private static final int GRACE_MILLIS = 500;
    private static final String BODY_TIMER = "body";
    private static final int PARTIAL = 294;

    private final Sockets sockets;

    GraphRoute(Sockets sockets) {
        this.sockets = sockets;
    }

    void mount(Router router) {
        router.route(PATH).handler(Patience::rested);
        router.route(PATH).handler(GraphRoute::acceptable);
        router.post(PATH).handler(GraphRoute::json);
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(sockets.intake().bytes()))
                .handler(this::post);
        router.get(PATH).method(HttpMethod.HEAD).handler(this::get);
        router.options(PATH)
                .handler(context -> context.response()
                        .setStatusCode(204)
                        .putHeader(HttpHeaders.ALLOW, METHODS)
                        .end());
        router.route(PATH).handler(context -> {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS);
            var method = context.request().method();
            var reserves = method.equals(HttpMethod.PUT) || method.equals(HttpMethod.DELETE);
            (reserves ? Refusal.SINGLE_CONNECTION : Refusal.METHOD).send(context);
        });
    }

    private static void acceptable(RoutingContext context) {
        context.response().headers().add(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (MediaType.of(context).isEmpty()) {
            Refusal.NOT_ACCEPTABLE.send(context);
            return;
        }
        context.next();
    }

    /** Asked before the body is read: what a browser sends without asking first is none. */
    private static void json(RoutingContext context) {
        var coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            Refusal.CODING.send(context);
            return;
        }
        if (!MediaType.isJson(String.join(",", context.request().headers().getAll(HttpHeaders.CONTENT_TYPE)))) {
            Refusal.MEDIA_TYPE.send(context);
            return;
        }
        awaitBody(context);
        context.next();
    }

    /** A body that does not come is not waited for; whoever sends it so is cut off. */
    private static void awaitBody(RoutingContext context) {
        var connection = context.request().connection();
        var timer = context.vertx().setTimer(BODY_SECONDS * 1_000L, late -> connection.close());
        context.put(BODY_TIMER, timer);
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    private void post(RoutingContext context) {
        context.vertx().cancelTimer(context.<Long>get(BODY_TIMER));
        Patience.whole(context);
        var body = context.body().buffer();
        if (body == null || body.length() == 0) {
            throw new BadRequest("The request has no body.");
        }
        var request = request(context, GraphRequest.json(body, sockets.intake().json()));
        if (request != null) {
            begin(context, request);
        }
    }

    private void get(RoutingContext context) {
        if (context.request().headers().contains(STREAM_TOKEN)) {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS);
            Refusal.SINGLE_CONNECTION.send(context);
            return;
        }
        var request = request(
                context,
                GraphRequest.json(context.queryParams(), sockets.intake().json()));
        if (request == null) {
            return;
        }
        if (mayNotGet(request.asked(), isStream(context))) {
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            Refusal.ONLY_QUERIES.send(context);
            return;
        }
        begin(context, request);
    }

    private boolean mayNotGet(Asked asked, boolean stream) {
        return sockets.subscriptions().isWritten(asked, Operation.MUTATION)
                || (!stream && sockets.subscriptions().isWritten(asked, Operation.SUBSCRIPTION));
    }

    /** The request; null when it is understood and refused, which is told already. */
    private @Nullable GraphRequest request(RoutingContext context, JsonObject json) {
        try {
            return GraphRequest.of(json, sockets.persisted(), atLeast(context), RequestLog.id(context));
        } catch (Refused refused) {
            switch (MediaType.of(context).orElse(MediaType.JSON)) {
                case JSON -> refused.refusal().withStatus(200).send(context);
                case GRAPHQL -> refused.refusal().send(context);
                case EVENTS -> new EventStream(context, sockets).refuse(refused.refusal());
            }
            return null;
        }
    }

    /** The revision that the client has seen or made, so that it is not answered from before; 0 when it says none. */
    static int atLeast(RoutingContext context) {
        var header = context.request().getHeader(Answer.REVISION);
        if (header == null) {
            return 0;
        }
        if (!header.matches("\\d{1,9}")) {
            throw new BadRequest("The header " + Answer.REVISION + " must be the number of a revision.");
        }
        return Integer.parseInt(header);
    }

    private static boolean isStream(RoutingContext context) {
        return MediaType.of(context).filter(MediaType.EVENTS::equals).isPresent();
    }

    private void begin(RoutingContext context, GraphRequest request) {
        if (isStream(context)) {
            new EventStream(context, sockets).begin(request);
            return;
        }
        var gone = Promise.<Void>promise();
        context.response().closeHandler(closed -> gone.tryComplete());
        sockets.queries()
                .execute(request.by(new Caller(sockets.intake().addresses().of(context.request()), gone.future())))
                .timeout(sockets.executionLimit().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS)
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
        if (answer.executed()) {
            Patience.served(context);
        } else if (answer.status() == 0) {
            Patience.refused(context);
        }
        var type = MediaType.of(context).orElse(MediaType.JSON);
        answer.headers().forEach(response::putHeader);
        var tag = Tag.of(context, answer, type);
        if (tag != null && tag.isKnown(context)) {
            return;
        }
        var status = status(answer, type);
        if (status == PARTIAL) {
            response.setStatusMessage("Partial Success");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type.header()).setStatusCode(status);
        var body = answer.body();
        if (answer.executed() && Tag.takesGzip(context)) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = Packed.answer(body);
        }
        Patience.answered(context, response.end(body));
    }

    /** Who takes plain JSON only would take another status for somebody else's on the way. */
    private static int status(Answer answer, MediaType type) {
        if (answer.status() != 0) {
            return answer.status();
        }
        if (type == MediaType.JSON) {
            return 200;
        }
        if (answer.executed()) {
            return answer.whole() ? 200 : PARTIAL;
        }
        return 400;
    }
}
