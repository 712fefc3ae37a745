package org.tumen.importer;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.tumen.db.Progress;
import org.tumen.entity.Kind;
import org.tumen.merge.Sameness;

/** The reading of record files: text to drafts, with every problem of every file. Touches nothing. */
final class Reading {
    /** What the database holds already. */
    interface Known {
        /** Nothing is known: the files stand for themselves. */
        Known NOTHING = new Known() {
            @Override
            public Future<Map<String, Kind>> kinds(Set<String> slugs) {
                return Future.succeededFuture(Map.of());
            }

            @Override
            public Future<List<Checks.Told>> told(Drafts drafts) {
                return Future.succeededFuture(List.of());
            }

            @Override
            public Future<Map<String, Map<String, String>>> series(Set<String> slugs) {
                return Future.succeededFuture(Map.of());
            }

            @Override
            public Future<Sameness> sameness(Drafts drafts) {
                return Future.succeededFuture(Sameness.NONE);
            }

            @Override
            public Future<Map<UUID, String>> ranked(Drafts drafts) {
                return Future.succeededFuture(Map.of());
            }
        };

        /** Who is the same as whom, and what speaks against it, beside what the drafts say. */
        Future<Sameness> sameness(Drafts drafts);

        /** The other editors who rank statements that the drafts rank. */
        Future<Map<UUID, String>> ranked(Drafts drafts);

        /** The kinds of those of some slugs that stand. */
        Future<Map<String, Kind>> kinds(Set<String> slugs);

        /** What other sources say of the entities of the drafts, and of the statements that they speak of. */
        Future<List<Checks.Told>> told(Drafts drafts);

        /** The unit and measure of those of some series that stand. */
        Future<Map<String, Map<String, String>>> series(Set<String> slugs);
    }

    private static final int AT_ONCE = 64;

    private final Problems problems = new Problems();
    private final Drafts drafts = new Drafts();
    private final List<RecordFile> files;
    private final Progress progress;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Tables tables;

    private Reading(List<RecordFile> files, Progress progress) {
        this.files = files;
        this.tables = new Tables(files, problems);
        this.progress = progress;
    }

    /** Reads each file twice, for what it declares and for what it says: the files of a large import fit as texts only. */
    static Future<Reading> of(List<RecordFile> files, Known known, Progress progress) {
        Reading reading = new Reading(files, progress);
        return known.kinds(reading.declarations())
                .compose(found -> {
                    reading.meet(found);
                    return known.kinds(reading.statements());
                })
                .compose(found -> {
                    reading.meet(found);
                    return known.told(reading.drafts);
                })
                .compose(told -> known.ranked(reading.drafts).compose(ranked -> {
                    new Checks(reading.drafts, reading.kinds, told, ranked, reading.problems).run();
                    return known.sameness(reading.drafts);
                }))
                .compose(sameness -> {
                    new Identity(reading.drafts, reading.kinds, sameness, reading.problems).run();
                    return known.series(reading.kinds.keySet());
                })
                .map(series -> {
                    new SeriesChecks(reading.drafts, series, reading.problems).run();
                    return reading;
                });
    }

    Drafts drafts() {
        return drafts;
    }

    List<Problem> problems() {
        return problems.sorted();
    }

    /** What may be wrong in the reports themselves; none while the files have problems. */
    List<Problem> warnings() {
        Problems warnings = new Problems();
        if (problems().isEmpty()) {
            FigureWarnings.tell(drafts, kinds, warnings);
            SourceReader.future(drafts, warnings);
            SayingWarnings.tell(drafts, warnings);
        }
        return warnings.sorted();
    }

    /** Takes in what the database knows; an entity that it holds is not declared as something else. */
    private void meet(Map<String, Kind> found) {
        found.forEach((slug, kind) -> {
            Drafts.Entity entity = drafts.entities.get(slug);
            if (entity == null) {
                kinds.put(slug, kind);
            } else if (entity.kind() != kind) {
                problems.add(
                        entity.mark(),
                        slug + " is of the kind " + kind.word() + " in the record already",
                        "choose another slug");
            }
        });
    }

    /** Reads what the files declare; gives the slugs that they declare and those that they speak of. */
    private Set<String> declarations() {
        DeclarationReader declarations = new DeclarationReader(drafts);
        Set<String> spoken = new HashSet<>();
        roots("declarations read", root -> {
            Fields fields = root.fields();
            declarations.read(fields);
            spoken.addAll(fields.entries("statements").keySet());
        });
        drafts.entities.forEach((slug, entity) -> kinds.put(slug, entity.kind()));
        spoken.addAll(kinds.keySet());
        return spoken;
    }

    /** Reads what the files say; gives the slugs that they mention and do not declare. */
    private Set<String> statements() {
        roots("files read", this::statements);
        tables.end();
        drafts.entities.forEach((slug, entity) -> kinds.put(slug, entity.kind()));
        Set<String> mentioned = new HashSet<>();
        drafts.mentions.forEach(mention -> mentioned.add(mention.slug()));
        mentioned.removeAll(kinds.keySet());
        return mentioned;
    }

    /** Parses a few files at once, on all processors, and does something with one after the other. */
    private void roots(String step, Consumer<YamlNode> each) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            progress.at(step, from, files.size());
            files.subList(from, Math.min(files.size(), from + AT_ONCE)).parallelStream()
                    .filter(file -> !Tables.isTable(file))
                    .map(file -> Optional.ofNullable(YamlText.parse(file, problems)))
                    .toList()
                    .forEach(root -> root.ifPresent(each));
        }
    }

    private void statements(YamlNode root) {
        Fields file = root.fields();
        if (file.has("editorial")) {
            new EditorialReader(drafts).read(file);
        } else if (file.has("source")) {
            new ReportReader(drafts, kinds, tables).read(file);
        } else {
            root.problem("this is neither a report nor an editorial file", "begin with source: or editorial:");
        }
    }
}
