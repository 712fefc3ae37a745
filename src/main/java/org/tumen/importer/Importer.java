package org.tumen.importer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Progress;
import org.tumen.db.Writes;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;
import org.tumen.merge.Identities;
import org.tumen.merge.Sameness;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;

/** Reads record files into the record: check, and then one change. */
public final class Importer {
    /** The open statements of some subjects ($1), and those with some ids ($2), that others than some sources ($3) say. */
    static final String TOLD = """
            select s.id, e.slug, s.property
            from statement s
            join entity e on e.id = s.written
            where s.until = 2147483647 and (s.subject in (select coalesce(r.survivor, named.id) from entity named
                    left join redirect r on r.entity = named.id and r.until = 2147483647 where named.slug = any($1))
                   and e.slug = any($1) or s.id = any($2::uuid[]))
              and exists (
                  select from citation c join entity source on source.id = c.source
                  where c.statement = s.id and c.until = 2147483647 and source.slug <> all($3))
            """;

    /** How those of some slugs ($1) that are series count. */
    static final String SERIES =
            "select e.slug, t.unit, t.measure from entity e join series t on t.id = e.id where e.slug = any($1)";

    /** The open ranks of some statements ($1) by other editors than some ($2). */
    static final String RANKED = """
            select distinct on (r.statement) r.statement, r.editor from ranking r
            where r.until = 2147483647 and r.statement = any($1::uuid[]) and r.editor <> all($2::text[])
            order by r.statement, r.editor
            """;

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
                                                    .map(changed -> changed && !wish.trial())
                                            : Future.succeededFuture(false);
                                }))
                .map(revision -> new Outcome(
                        List.copyOf(problems), List.copyOf(warnings), revision, Objects.requireNonNull(effects.get())));
    }

    /**
     * The same, unless these very files were what the last such import read: what was reverted since stays so, and a
     * start is quick.
     */
    public static Future<Outcome> runIfNew(Writes writes, List<RecordFile> files, String author, String message) {
        String digest = digest(files);
        return writes.beside(IMPORTED)
                .compose(rows -> rows.stream()
                                .anyMatch(row -> row.text("digest").equals(digest))
                        ? Future.succeededFuture(new Outcome(List.of(), List.of(), null, Effects.NONE))
                        : run(writes, files, author, message)
                                .compose(outcome -> outcome.problems().isEmpty()
                                        ? writes.beside(REMEMBER, digest).map(outcome)
                                        : Future.succeededFuture(outcome)));
    }

    private static String digest(List<RecordFile> files) {
        return StatementId.hex(StatementId.of(files.stream()
                .flatMap(file -> Stream.of(file.name(), file.text()))
                .toArray(String[]::new)));
    }

    /** What the database of a change holds. */
    private record Held(Change change) implements Reading.Known {
        @Override
        public Future<Map<String, Kind>> kinds(Set<String> slugs) {
            return change.rows(Entities.WRITTEN, (Object) slugs.toArray(String[]::new))
                    .map(rows -> {
                        Map<String, Kind> kinds = new HashMap<>();
                        rows.forEach(row -> kinds.put(row.text("slug"), Kind.of(row.number("kind"))));
                        return kinds;
                    });
        }

        @Override
        public Future<Map<String, Map<String, String>>> series(Set<String> slugs) {
            return change.rows(SERIES, (Object) slugs.toArray(String[]::new)).map(rows -> {
                Map<String, Map<String, String>> series = new HashMap<>();
                rows.forEach(row ->
                        series.put(row.text("slug"), Map.of("unit", row.text("unit"), "measure", row.text("measure"))));
                return series;
            });
        }

        @Override
        public Future<Sameness> sameness(Drafts drafts) {
            Set<String> sources =
                    drafts.sources.stream().map(Drafts.Source::slug).collect(Collectors.toSet());
            return Identities.held(change, drafts.editors.keySet(), sources, Identity.merged(drafts));
        }

        @Override
        public Future<Map<UUID, String>> ranked(Drafts drafts) {
            UUID[] statements = drafts.rulings.stream()
                    .filter(ruling -> ruling.table().equals("ranking"))
                    .map(ruling -> UUID.fromString(ruling.column("statement").toString()))
                    .toArray(UUID[]::new);
            return change.rows(RANKED, statements, drafts.editors.keySet().toArray(String[]::new))
                    .map(rows -> rows.stream()
                            .collect(Collectors.toMap(row -> row.uuid("statement"), row -> row.text("editor"))));
        }

        @Override
        public Future<List<Checks.Told>> told(Drafts drafts) {
            UUID[] statements =
                    drafts.reported.stream().map(Drafts.Reported::statement).toArray(UUID[]::new);
            String[] sources = drafts.sources.stream().map(Drafts.Source::slug).toArray(String[]::new);
            return change.rows(TOLD, drafts.entities.keySet().toArray(String[]::new), statements, sources)
                    .map(rows -> rows.stream()
                            .map(row -> new Checks.Told(
                                    row.uuid("id"), row.text("slug"), Property.of(row.number("property"))))
                            .toList());
        }
    }
}
