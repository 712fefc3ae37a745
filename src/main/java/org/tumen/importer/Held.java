package org.tumen.importer;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tumen.db.Change;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;
import org.tumen.merge.Identities;
import org.tumen.merge.Sameness;
import org.tumen.statement.Property;

/** What the database of a change holds of what files name. */
record Held(Change change) implements Reading.Known {
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

    /** What some sources ($1) derive from in the end, each step, by other editors than some ($2). */
    static final String DERIVED = """
            with recursive reached (source) as (
                select e.id from entity e where e.slug = any($1)
                union
                select d.origin from reached
                join derivation d on d.source = reached.source and d.until = 2147483647 and d.editor <> all($2::text[]))
            select s.slug as source, o.slug as origin
            from reached
            join derivation d on d.source = reached.source and d.until = 2147483647 and d.editor <> all($2::text[])
            join entity s on s.id = d.source
            join entity o on o.id = d.origin
            """;

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
        Set<String> sources = drafts.sources.stream().map(Drafts.Source::slug).collect(Collectors.toSet());
        return Identities.held(change, drafts.editors.keySet(), sources, Identity.merged(drafts));
    }

    @Override
    public Future<List<Checks.Derived>> derived(Drafts drafts) {
        String[] origins = drafts.derivations().stream()
                .map(derivation -> derivation.column("origin").toString())
                .toArray(String[]::new);
        return change.rows(DERIVED, origins, drafts.editors.keySet().toArray(String[]::new))
                .map(rows -> rows.stream()
                        .map(row -> new Checks.Derived(row.text("source"), row.text("origin")))
                        .toList());
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
                        .map(row ->
                                new Checks.Told(row.uuid("id"), row.text("slug"), Property.of(row.number("property"))))
                        .toList());
    }
}
