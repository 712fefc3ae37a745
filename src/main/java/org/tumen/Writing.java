package org.tumen;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.tumen.db.Database;
import org.tumen.db.Preparation;
import org.tumen.db.Progress;
import org.tumen.db.Writes;
import picocli.CommandLine;

/** What the commands that write share: they open the database of the settings, write, and say in a line what they did. */
final class Writing {
    /** Nothing else runs on the event loop of those who write, so that the work may take what it takes. */
    static final VertxOptions ALONE = new VertxOptions()
            .setMaxEventLoopExecuteTimeUnit(TimeUnit.DAYS)
            .setMaxEventLoopExecuteTime(1)
            .setBlockedThreadCheckIntervalUnit(TimeUnit.DAYS)
            .setBlockedThreadCheckInterval(1);

    private static final int TRIES = 5;

    private Writing() {}

    /** Waits for work of any length; throws what it failed with. */
    static <T> T await(Future<T> work) {
        try {
            return work.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Blocks until the writing is done; the line that it gives is for people. */
    static void run(
            CommandLine line,
            Settings settings,
            Map<String, String> environment,
            BiFunction<Config, Writes, Future<String>> writing) {
        var config = settings.config(environment, line.getErr());
        try (var parts = new Parts();
                var waiting = new Waiting(line.getErr())) {
            var database = Preparation.of(Server.database(config, parts));
            var writes = writes(database, parts, waiting);
            line.getOut().println(await(writing.apply(config, writes)));
            line.getOut().flush();
        }
    }

    /** Writes on an event loop of their own. */
    static Writes writes(Database database, Parts parts, Progress progress) {
        var vertx = Vertx.vertx(ALONE);
        parts.add(() -> Server.await(vertx.close()));
        var pool = database.writePool(vertx);
        Server.await(database.checkAtStart(pool, TRIES));
        return new Writes(pool, progress);
    }
}
