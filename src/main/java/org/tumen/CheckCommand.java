package org.tumen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports every problem of the record files at once and changes nothing. */
@Command(
        name = "check",
        description =
                "Check record files: every problem with file, line and how to mend it, and warnings of figures that do not"
                        + " add up. Changes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Parameters(
            paramLabel = "<folder>",
            arity = "0..*",
            description = "Folders to check; without any, the shipped record and the folder of the settings.")
    private List<Path> folders = List.of();

    @Spec
    @Nullable
    private CommandSpec spec;

    CheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var config = settings.config(environment, line.getErr());
        var checked = RecordImport.checked(RecordImport.folders(config, folders));
        var problems = checked.problems();
        problems.forEach(line.getOut()::println);
        checked.warnings().forEach(warning -> line.getOut().println(warning.asWarning()));
        if (!checked.warnings().isEmpty()) {
            line.getOut().println(checked.warnings().size() + " warnings: what reports say does not add up.");
        }
        line.getOut().println(problems.isEmpty() ? "No problems." : problems.size() + " problems.");
        line.getOut().flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
