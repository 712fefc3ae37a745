package org.tumen;

import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tumen.db.Writes;
import org.tumen.importer.Effects;
import org.tumen.importer.Importer;
import org.tumen.importer.Importer.Outcome;
import org.tumen.importer.Importer.Wish;
import org.tumen.importer.Problem;
import org.tumen.importer.RecordFile;
import org.tumen.importer.RecordFiles;

/** The record files that a server holds, and how they come into the database. */
final class RecordImport {
    static final String AUTHOR = "Tumen";

    private RecordImport() {}

    /** The folders asked for; without any, the shipped record and then the folder that the settings name. */
    static List<Path> folders(Config config, List<Path> asked) {
        for (var folder : asked) {
            if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
                throw new BadSetting("There is no folder that can be read: " + folder);
            }
        }
        return asked.isEmpty() ? folders(config) : asked;
    }

    private static List<Path> folders(Config config) {
        var folders = new ArrayList<Path>();
        var shipped = Shipped.folder("record");
        if (shipped != null) {
            folders.add(shipped);
        }
        if (config.record() != null) {
            folders.add(config.record());
        }
        return List.copyOf(folders);
    }

    /** Every problem and warning of the files by themselves; reads no database. */
    static RecordReport check(List<Path> folders) {
        var files = files(folders);
        var checked = Importer.checked(files);
        var outcome = new Outcome(checked.problems(), checked.warnings(), null, Effects.NONE);
        return new RecordReport(files.size(), outcome, false, true);
    }

    /** Checks, then imports as one change; or only tries, when the wish is a trial. */
    static Future<RecordReport> run(Writes writes, List<Path> folders, Wish wish, String message) {
        var files = files(folders);
        return Importer.run(writes, files, wish, AUTHOR, message)
                .map(outcome -> new RecordReport(files.size(), outcome, true, wish.trial()));
    }

    /**
     * The import at a start of the server: files that the last start has read already are not imported again; gives a line
     * for people.
     *
     * @return fails with {@link CannotStart}, which holds every problem, when there is any
     */
    static Future<String> atStart(Writes writes, List<Path> folders) {
        var files = files(folders);
        return Importer.runIfNew(writes, files, AUTHOR, "the record as shipped").map(outcome -> told(files, outcome));
    }

    private static String told(List<RecordFile> files, Outcome outcome) {
        if (!outcome.problems().isEmpty()) {
            throw new CannotStart(
                    outcome.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        var read = files.size() + " record files read, ";
        return outcome.revision() == null
                ? read + "nothing changed"
                : read + "revision " + outcome.revision() + " made";
    }

    /** The entities of the files that may be one and the same; reads no database. */
    static List<String> duplicates(List<Path> folders) {
        return Importer.duplicates(files(folders));
    }

    /** Those of the files who may be one and the same, or the same as what the record of a database holds. */
    static Future<List<String>> duplicates(Writes writes, List<Path> folders) {
        return Importer.duplicates(writes, files(folders));
    }

    private static List<RecordFile> files(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> RecordFiles.in(folder).stream())
                .toList();
    }
}
