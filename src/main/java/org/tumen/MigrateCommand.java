package org.tumen;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the database to the tables of this program and stops. */
@Command(name = "migrate", description = "Migrate the database to this program's tables, then stop.")
final class MigrateCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Spec
    @Nullable
    private CommandSpec spec;

    MigrateCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var config = settings.config(environment, line.getErr());
        try (var parts = new Parts()) {
            var database = Preparation.of(Server.database(config, parts));
            line.getOut().println("The database " + database.place() + " is up to date.");
            line.getOut().flush();
        }
        return 0;
    }
}
