package org.tumen.importer;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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

            @Override
            public Future<List<Checks.Derived>> derived(Drafts drafts) {
                return Future.succeededFuture(List.of());
            }
        };

        /** Who is the same as whom, and what speaks against it, beside what the drafts say. */
        Future<Sameness> sameness(Drafts drafts);

        /** The other editors who rank statements that the drafts rank. */
        Future<Map<UUID, String>> ranked(Drafts drafts);

        /** What those derive from that other editors say of the sources that the drafts derive others from. */
        Future<List<Checks.Derived>> derived(Drafts drafts);

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
    private final Set<String> asked = new HashSet<>();
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
                    return reading.statements(known, 0);
                })
                .compose(read -> known.kinds(reading.mentioned()))
                .compose(found -> {
                    reading.meet(found);
                    return known.told(reading.drafts);
                })
                .compose(told -> known.ranked(reading.drafts)
                        .compose(ranked -> known.derived(reading.drafts).compose(derived -> {
                            new Checks(reading.drafts, reading.kinds, told, ranked, derived, reading.problems).run();
                            return known.sameness(reading.drafts);
                        })))
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

    /** Reads what the files declare; gives the slugs. */
    private Set<String> declarations() {
        DeclarationReader declarations = new DeclarationReader(drafts);
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            roots("declarations read", from, YamlText::declarations).forEach(root -> declarations.read(root.fields()));
        }
        drafts.entities.forEach((slug, entity) -> kinds.put(slug, entity.kind()));
        return Set.copyOf(kinds.keySet());
    }

    /** Reads what the files say, from one of them on; what they speak of and do not declare is asked for. */
    private Future<Void> statements(Known known, int first) {
        for (int from = first; from < files.size(); from += AT_ONCE) {
            List<YamlNode> roots = roots("files read", from, YamlText::parse);
            Set<String> spoken = strange(roots);
            if (!spoken.isEmpty()) {
                int next = from + AT_ONCE;
                return known.kinds(spoken).compose(found -> {
                    meet(found);
                    read(roots);
                    return statements(known, next);
                });
            }
            read(roots);
        }
        return Future.succeededFuture();
    }

    /** Of whom some files say something without a file that declares them; each is asked for once. */
    private Set<String> strange(List<YamlNode> roots) {
        Set<String> spoken = new HashSet<>();
        roots.stream().filter(YamlNode::isMapping).forEach(root -> spoken.addAll(root.keys("statements")));
        spoken.removeAll(kinds.keySet());
        spoken.removeIf(slug -> !asked.add(slug));
        return spoken;
    }

    private void read(List<YamlNode> roots) {
        roots.forEach(this::statements);
        drafts.settle(kinds);
    }

    /** The slugs that the files mention and do not declare. */
    private Set<String> mentioned() {
        tables.end();
        drafts.entities.forEach((slug, entity) -> kinds.put(slug, entity.kind()));
        Set<String> mentioned = new HashSet<>();
        drafts.mentions.forEach(mention -> mentioned.add(mention.slug()));
        mentioned.removeAll(kinds.keySet());
        return mentioned;
    }

    /** Parses a few files at once, on all processors. */
    private List<YamlNode> roots(String step, int from, BiFunction<RecordFile, Problems, @Nullable YamlNode> parse) {
        progress.at(step, from, files.size());
        List<RecordFile> some = files.subList(from, Math.min(files.size(), from + AT_ONCE)).stream()
                .filter(file -> !Tables.isTable(file))
                .toList();
        List<Optional<YamlNode>> roots = some.parallelStream()
                .map(file -> Optional.ofNullable(parse.apply(file, problems)))
                .toList();
        for (int at = 0; at < some.size(); at++) {
            if (roots.get(at).isEmpty()) {
                drafts.unread.add(some.get(at).name());
            }
        }
        return roots.stream().flatMap(Optional::stream).toList();
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
