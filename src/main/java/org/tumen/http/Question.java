package org.tumen.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A query over a socket: answered once, as over HTTP, when its turn comes. */
final class Question implements Underway {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    private final Socket socket;
    private final Sockets sockets;
    private final String id;
    private final GraphRequest request;
    private boolean asked;
    private boolean ended;

    Question(Socket socket, Sockets sockets, String id, GraphRequest request) {
        this.socket = socket;
        this.sockets = sockets;
        this.id = id;
        this.request = request;
    }

    @Override
    public void wake() {
        if (asked || ended || !socket.mayAsk()) {
            return;
        }
        asked = true;
        socket.asking(1);
        Future.succeededFuture(request)
                .compose(sockets.queries()::execute)
                .timeout(sockets.executionLimit().toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(answer -> socket.later(() -> answered(answer)));
    }

    @Override
    public void end() {
        ended = true;
    }

    private void answered(AsyncResult<Answer> answer) {
        socket.asking(-1);
        if (ended) {
            socket.wake();
            return;
        }
        if (answer.failed()) {
            socket.refuse(id, failed(answer.cause()));
            return;
        }
        var body = answer.result().body();
        if (answer.result().executed()) {
            socket.tell(id, body.toString());
            socket.complete(id);
            return;
        }
        socket.refuse(id, new JsonObject(body).getJsonArray("errors"));
    }

    private JsonArray failed(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Refusal.SLOW.errors(request.id());
        }
        LOG.error("a request failed: {}", request.id(), failure);
        return Refusal.internal(request.id()).errors(request.id());
    }
}
