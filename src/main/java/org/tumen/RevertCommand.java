package org.tumen;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumen.revision.Irreversible;
import org.tumen.revision.Reverts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Undoes one revision by a new one. */
@Command(name = "revert", description = "Undo what one revision did, as a new revision.")
final class RevertCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Option(
            names = "--message",
            paramLabel = "<text>",
            description = "What the change is for, shown to every reader (default: that it undoes the revision).")
    @Nullable
    private String message;

    @Parameters(paramLabel = "<revision>", arity = "1", description = "The number of the revision to undo.")
    private int revision;

    @Spec
    @Nullable
    private CommandSpec spec;

    RevertCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    private static Future<@Nullable Integer> refused(Throwable failure) {
        return Future.failedFuture(
                failure instanceof Irreversible
                        ? new CannotStart("This cannot be undone: " + failure.getMessage() + ".")
                        : failure);
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var reason = message == null ? "undoes revision " + revision : message;
        Writing.run(
                line,
                settings,
                environment,
                (config, writes) -> writes.change(
                                RecordImport.AUTHOR, reason, change -> Reverts.revert(change, revision))
                        .recover(RevertCommand::refused)
                        .map(made -> made == null
                                ? "Nothing is left of revision " + revision + " to undo."
                                : "revision " + made + " made"));
        return 0;
    }
}
