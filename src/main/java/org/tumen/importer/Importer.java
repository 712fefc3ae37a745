package org.tumen.importer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Progress;
import org.tumen.db.Writes;
import org.tumen.merge.Identities;
import org.tumen.statement.StatementId;

/** Reads record files into the record: check, and then one change. */
public final class Importer {
    static final String IMPORTED = "select digest from imported";

    static final String REMEMBER = """
            insert into imported (digest) values ($1)
            on conflict (single) do update set digest = excluded.digest
            returning digest
            """;

    private Importer() {}

    /**
     * What an import did: the problems that stopped it, or the revision that it made (null when nothing changed, or when
     * it was a trial), and what it did in detail when it was asked to tell.
     */
    public record Outcome(
            List<Problem> problems,
            List<Problem> warnings,
            @Nullable Integer revision,
            Effects effects) {}

    /**
     * What a check found, in order.
     *
     * @param problems what is wrong in the files and stops an import
     * @param warnings what does not add up in what the reports say, and stops nothing
     */
    public record Checked(List<Problem> problems, List<Problem> warnings) {}

    /** Every problem and every warning of every file; touches nothing. The files stand for themselves. */
    public static Checked checked(List<RecordFile> files) {
        Reading reading =
                Reading.of(files, Reading.Known.NOTHING, Progress.SILENT).result();
        return new Checked(reading.problems(), reading.warnings());
    }

    /** Every problem of every file, in order; touches nothing. The files stand for themselves. */
    public static List<Problem> check(List<RecordFile> files) {
        return Reading.of(files, Reading.Known.NOTHING, Progress.SILENT)
                .result()
                .problems();
    }

    /** The entities of the files that may be one and the same, each pair in lines for people; merges nothing. */
    public static List<String> duplicates(List<RecordFile> files) {
        return new Duplicates(Reading.of(files, Reading.Known.NOTHING, Progress.SILENT)
                        .result()
                        .drafts())
                .suggestions();
    }

    /** The same beside what the record holds. */
    public static Future<List<String>> duplicates(Writes writes, List<RecordFile> files) {
        AtomicReference<List<String>> found = new AtomicReference<>(List.of());
        return writes.change(
                        "Tumen",
                        "a look",
                        change -> duplicates(change, files).map(pairs -> {
                            found.set(pairs);
                            return false;
                        }))
                .map(none -> Objects.requireNonNull(found.get()));
    }

    private static Future<List<String>> duplicates(Change change, List<RecordFile> files) {
        return Reading.of(files, new Held(change), change.progress())
                .map(Reading::drafts)
                .compose(drafts -> {
                    Duplicates duplicates = new Duplicates(drafts);
                    return HeldTraits.add(change, duplicates)
                            .compose(held -> Identities.held(change, drafts.editors.keySet(), Set.of(), Set.of()))
                            .map(ruled -> {
                                duplicates.ruled(ruled);
                                return duplicates.suggestions();
                            });
                });
    }

    /**
     * What an import does beside what its files say.
     *
     * @param retired the slugs of sources that leave the record
     * @param guarded whether what left its source's file is expunged from all revisions instead of closed
     * @param trial whether all is undone at the end, as if it had failed
     * @param told whether what it does is told in detail
     */
    public record Wish(Set<String> retired, boolean guarded, boolean trial, boolean told) {
        /** Nothing beside. */
        public static final Wish NOTHING = new Wish(Set.of(), false, false, false);

        /** The same computation as an import's, told and then undone. */
        public static final Wish TRIAL = new Wish(Set.of(), false, true, true);
    }

    /** Writes what the files say as one revision, or nothing when there is any problem. */
    public static Future<Outcome> run(Writes writes, List<RecordFile> files, String author, String message) {
        return run(writes, files, Wish.NOTHING, author, message);
    }

    /** The same, with a wish. */
    public static Future<Outcome> run(Writes writes, List<RecordFile> files, Wish wish, String author, String message) {
        return run(writes, files, wish, author, message, change -> Future.succeededFuture());
    }

    /** @param last what the same change writes at its end, when it changes anything */
    private static Future<Outcome> run(
            Writes writes,
            List<RecordFile> files,
            Wish wish,
            String author,
            String message,
            Function<Change, Future<?>> last) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        AtomicReference<Effects> effects = new AtomicReference<>(Effects.NONE);
        return writes.change(
                        author,
                        message,
                        change -> Reading.of(files, new Held(change), change.progress())
                                .compose(reading -> {
                                    problems.addAll(reading.problems());
                                    warnings.addAll(wish.trial() ? reading.warnings() : List.of());
                                    reading.drafts().sources.stream()
                                            .filter(source -> wish.retired().contains(source.slug()))
                                            .forEach(source -> problems.add(new Problem(
                                                    source.mark(),
                                                    "the source " + source.slug() + " is retired and imported at once",
                                                    "leave its file out")));
                                    return problems.isEmpty()
                                            ? Import.write(change, reading.drafts(), wish, effects::set)
                                                    .compose(changed -> changed && !wish.trial()
                                                            ? last.apply(change).map(true)
                                                            : Future.succeededFuture(false))
                                            : Future.succeededFuture(false);
                                }))
                .map(revision -> new Outcome(
                        List.copyOf(problems), List.copyOf(warnings), revision, Objects.requireNonNull(effects.get())));
    }

    /**
     * The same, unless these very files were what the last such import read: what was reverted since stays so, and a
     * start is quick. What it read is written with what it made: a program killed between the two would import it again.
     */
    public static Future<Outcome> runIfNew(Writes writes, List<RecordFile> files, String author, String message) {
        String digest = digest(files);
        return writes.beside(IMPORTED)
                .compose(rows -> rows.stream()
                                .anyMatch(row -> row.text("digest").equals(digest))
                        ? Future.succeededFuture(new Outcome(List.of(), List.of(), null, Effects.NONE))
                        : run(writes, files, Wish.NOTHING, author, message, change -> change.rows(REMEMBER, digest))
                                .compose(outcome -> outcome.problems().isEmpty() && outcome.revision() == null
                                        ? writes.beside(REMEMBER, digest).map(outcome)
                                        : Future.succeededFuture(outcome)));
    }

    private static String digest(List<RecordFile> files) {
        return StatementId.hex(StatementId.of(files.stream()
                .flatMap(file -> Stream.of(file.name(), file.text()))
                .toArray(String[]::new)));
    }
}
