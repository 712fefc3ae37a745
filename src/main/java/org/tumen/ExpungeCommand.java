package org.tumen;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumen.expunge.Expunges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes something out of all revisions, for good. */
@Command(
        name = "expunge",
        description = "Take an entity or a statement out of all revisions, and keep it out for good.")
final class ExpungeCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Parameters(paramLabel = "<id>", arity = "1", description = "Its global id, such as Person:slug or Statement:….")
    private String id = "";

    @Spec
    @Nullable
    private CommandSpec spec;

    ExpungeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        Writing.run(
                line,
                settings,
                environment,
                (config, writes) -> writes.amend(change -> Expunges.expunge(change, id))
                        .map(changed -> {
                            if (!changed) {
                                throw new CannotStart("Nothing in the record has the id '" + id + "'.");
                            }
                            return "expunged";
                        }));
        return 0;
    }
}
