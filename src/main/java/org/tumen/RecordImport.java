package org.tumen;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The record files that a server holds, and how they come into the database; SEAM: the importer plugs in here. */
final class RecordImport {
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

    /** SEAM: every problem of the files as a line "file:line: what; how to mend"; reads no database. */
    static List<String> problems(List<Path> folders) {
        return List.of();
    }

    /** SEAM: checks, then imports as one change; gives a line for people, fails with {@link CannotStart}. */
    static Future<String> run(Pool writes, List<Path> folders, List<String> retired, boolean expunge) {
        return Future.succeededFuture("imported 0 files of " + folders.size() + " folders");
    }
}
