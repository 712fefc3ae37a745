package org.tumen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumen.RecordReport.Format;
import org.tumen.db.Preparation;
import org.tumen.importer.Importer.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks record files and imports them as one change. */
@Command(name = "import", description = "Check record files, then import them as one change.")
final class ImportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Option(
            names = "--message",
            paramLabel = "<text>",
            description = "What the change is for, shown to every reader (default: ${DEFAULT-VALUE}).")
    private String message = "an import of record files";

    @Option(
            names = "--retire",
            paramLabel = "<source>",
            description = "Take this source out of the record; then only folders that are named are imported.")
    private List<String> retired = List.of();

    @Option(
            names = "--protected",
            description = "Expunge what left its source's file, from all revisions, instead of closing it.")
    private boolean guarded;

    @Option(
            names = "--dry-run",
            description = "Do all of it, tell each row that is added, changed or retired and why, and keep nothing."
                    + " A record that is not there yet is not made.")
    private boolean trial;

    @Option(
            names = "--format",
            paramLabel = "<text|json>",
            description = "How to tell it: lines for people, or JSON for programs, with each row (default: text).")
    private Format format = Format.TEXT;

    @Parameters(
            paramLabel = "<folder>",
            arity = "0..*",
            description = "Folders to import; without any, the shipped record and the folder of the settings.")
    private List<Path> folders = List.of();

    @Spec
    @Nullable
    private CommandSpec spec;

    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var config = settings.config(environment, line.getErr());
        var asked = retired.isEmpty() ? RecordImport.folders(config, folders) : folders;
        var wish = new Wish(Set.copyOf(retired), guarded, trial, trial || format == Format.JSON);
        try (var parts = new Parts();
                var waiting = new Waiting(line.getErr())) {
            var database = trial ? Trial.database(config, parts) : Preparation.of(Server.database(config, parts));
            var writes = Writing.writes(database, parts, waiting);
            var report = Writing.await(RecordImport.run(writes, asked, wish, message));
            return report.print(line.getOut(), format);
        }
    }
}
