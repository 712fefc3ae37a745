package org.tumen.importer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tumen.entity.Kind;

/** The reading of record files: text to drafts, with every problem of every file. Touches nothing. */
final class Reading {
    /** Gives the kinds of those of some slugs that the database holds already. */
    interface Known {
        /** Nothing is known: the files stand for themselves. */
        Known NOTHING = slugs -> Future.succeededFuture(Map.of());

        Future<Map<String, Kind>> kinds(Set<String> slugs);
    }

    private final Problems problems = new Problems();
    private final Drafts drafts = new Drafts();
    private final List<YamlNode> roots = new ArrayList<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    private Reading() {}

    static Future<Reading> of(List<RecordFile> files, Known known) {
        Reading reading = new Reading();
        return known.kinds(reading.declarations(files))
                .compose(found -> {
                    reading.kinds.putAll(found);
                    return known.kinds(reading.statements());
                })
                .map(found -> {
                    reading.kinds.putAll(found);
                    new Checks(reading.drafts, reading.kinds, reading.problems).run();
                    return reading;
                });
    }

    Drafts drafts() {
        return drafts;
    }

    List<Problem> problems() {
        return problems.sorted();
    }

    /** Reads what the files declare; gives the slugs that they speak of and do not declare. */
    private Set<String> declarations(List<RecordFile> files) {
        DeclarationReader declarations = new DeclarationReader(drafts);
        for (RecordFile file : files) {
            YamlNode root = YamlNode.parse(file.name(), file.text(), problems);
            if (root != null) {
                roots.add(root);
                declarations.read(root.fields());
            }
        }
        drafts.entities.forEach((slug, entity) -> kinds.put(slug, entity.kind()));
        Set<String> spoken = new HashSet<>();
        roots.forEach(root -> spoken.addAll(root.fields().entries("statements").keySet()));
        spoken.removeAll(kinds.keySet());
        return spoken;
    }

    /** Reads what the files say; gives the slugs that they mention and do not declare. */
    private Set<String> statements() {
        for (YamlNode root : roots) {
            Fields file = root.fields();
            if (file.has("editorial")) {
                new EditorialReader(drafts).read(file);
            } else if (file.has("source")) {
                new ReportReader(drafts, kinds).read(file);
            } else {
                root.problem("this is neither a report nor an editorial file", "begin with source: or editorial:");
            }
        }
        drafts.entities.forEach((slug, entity) -> kinds.put(slug, entity.kind()));
        Set<String> mentioned = new HashSet<>();
        drafts.mentions.forEach(mention -> mentioned.add(mention.slug()));
        mentioned.removeAll(kinds.keySet());
        return mentioned;
    }
}
