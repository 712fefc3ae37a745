package org.tumen.importer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Writes;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;

/** Reads record files into the record: check, and then one change. */
public final class Importer {
    private Importer() {}

    /** What an import did: the problems that stopped it, or the revision that it made (null when nothing changed). */
    public record Outcome(List<Problem> problems, @Nullable Integer revision) {}

    /** Every problem of every file, in order; touches nothing. The files stand for themselves. */
    public static List<Problem> check(List<RecordFile> files) {
        return Reading.of(files, Reading.Known.NOTHING).result().problems();
    }

    /** Writes what the files say as one revision, or nothing when there is any problem. */
    public static Future<Outcome> run(Writes writes, List<RecordFile> files, String author, String message) {
        List<Problem> problems = new ArrayList<>();
        return writes.change(
                        author,
                        message,
                        change -> Reading.of(files, slugs -> known(change, slugs))
                                .compose(reading -> {
                                    problems.addAll(reading.problems());
                                    return problems.isEmpty()
                                            ? Import.write(change, reading.drafts())
                                            : Future.succeededFuture(false);
                                }))
                .map(revision -> new Outcome(List.copyOf(problems), revision));
    }

    private static Future<Map<String, Kind>> known(Change change, Set<String> slugs) {
        return change.rows(Entities.WRITTEN, (Object) slugs.toArray(String[]::new))
                .map(Import::kinds);
    }
}
