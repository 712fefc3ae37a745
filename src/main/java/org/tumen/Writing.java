package org.tumen;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.function.BiFunction;
import org.tumen.db.Preparation;
import org.tumen.db.Writes;
import picocli.CommandLine;

/** What the commands that write share: they open the database of the settings, write, and say in a line what they did. */
final class Writing {
    private Writing() {}

    /** Blocks until the writing is done; the line that it gives is for people. */
    static void run(
            CommandLine line,
            Settings settings,
            Map<String, String> environment,
            BiFunction<Config, Writes, Future<String>> writing) {
        var config = settings.config(environment, line.getErr());
        try (var parts = new Parts()) {
            var database = Preparation.of(Server.database(config, parts));
            var vertx = Vertx.vertx();
            parts.add(() -> Server.await(vertx.close()));
            var writes = new Writes(database.writePool(vertx));
            line.getOut().println(Server.await(writing.apply(config, writes)));
            line.getOut().flush();
        }
    }
}
