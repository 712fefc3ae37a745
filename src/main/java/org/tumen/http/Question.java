package org.tumen.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.graph.Caller;

/** A query over a socket or a stream: answered once, as over HTTP, when its turn comes. */
final class Question implements Underway {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    private static final int GRACE_MILLIS = 500;

    private final Audience audience;
    private final Sockets sockets;
    private final GraphRequest request;
    private final Promise<Void> gone = Promise.promise();
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
                .compose(ready -> sockets.queries()
                        .execute(ready.by(new Caller(ready.caller().address(), gone.future()))))
                .timeout(sockets.executionLimit().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(answer -> audience.later(() -> answered(answer)));
    }

    @Override
    public void end() {
        ended = true;
        gone.tryComplete();
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
