package org.tumen;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumen.RecordReport.Format;
import org.tumen.importer.Importer.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports every problem of the record files at once, and what an import would do; changes nothing. */
@Command(
        name = "check",
        description = {
            "Check record files: every problem with file, line and how to mend it, and warnings of figures that do not"
                    + " add up. Changes nothing.",
            "Where --database-url or --data, or their variables, name a record that is there, the files are compared"
                    + " with it, and each row that an import would add, change or retire is told with the reason."
        })
final class CheckCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final Settings settings = new Settings();

    @Option(
            names = "--format",
            paramLabel = "<text|json>",
            description = "How to tell it: lines for people or JSON for programs (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--duplicates",
            description =
                    "Suggest instead who of the files may be one and the same, or the same as whom the record holds that"
                            + " the settings name; nobody is merged.")
    private boolean duplicates;

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
        var asked = RecordImport.folders(config, folders);
        if (!settings.nameRecord(environment) || !Trial.hasRecord(config)) {
            return duplicates
                    ? print(RecordImport.duplicates(asked), line.getOut())
                    : RecordImport.check(asked).print(line.getOut(), format);
        }
        try (var parts = new Parts();
                var waiting = new Waiting(line.getErr())) {
            var writes = Writing.writes(Trial.database(config, parts), parts, waiting);
            return duplicates
                    ? print(Writing.await(RecordImport.duplicates(writes, asked)), line.getOut())
                    : Writing.await(RecordImport.run(writes, asked, Wish.TRIAL, "a trial"))
                            .print(line.getOut(), format);
        }
    }

    private static int print(List<String> pairs, PrintWriter out) {
        pairs.forEach(out::println);
        out.flush();
        return 0;
    }
}
