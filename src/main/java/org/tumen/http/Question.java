package org.tumen.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A query over a socket or a stream: answered once, as over HTTP, when its turn comes. */
final class Question implements Underway {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    private final Audience audience;
    private final Sockets sockets;
    private final GraphRequest request;
    private boolean asked;
    private boolean ended;

    Question(Audience audience, Sockets sockets, GraphRequest request) {
        this.audience = audience;
        this.sockets = sockets;
        this.request = request;
    }

    @Override
    public void wake() {
        if (asked || ended || !audience.mayAsk()) {
            return;
        }
        asked = true;
        audience.asking(1);
        Future.succeededFuture(request)
                .compose(sockets.queries()::execute)
                .timeout(sockets.executionLimit().toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(answer -> audience.later(() -> answered(answer)));
    }

    @Override
    public void end() {
        ended = true;
    }

    private void answered(AsyncResult<Answer> answer) {
        audience.asking(-1);
        if (ended) {
            audience.wake();
            return;
        }
        if (answer.failed()) {
            audience.refuse(failed(answer.cause()));
            return;
        }
        var body = answer.result().body();
        if (answer.result().executed()) {
            audience.tell(body.toString());
            audience.complete();
            return;
        }
        audience.refuse(new JsonObject(body).getJsonArray("errors"));
    }

    private JsonArray failed(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Refusal.SLOW.errors(request.id());
        }
        LOG.error("a request failed: {}", request.id(), failure);
        return Refusal.internal(request.id()).errors(request.id());
    }
}
