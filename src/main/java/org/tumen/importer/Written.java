package org.tumen.importer;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.statement.Property;

/** A citation that an import opened or closed, with what it says and how, as the database then holds it. */
record Written(
        UUID id,
        UUID statement,
        boolean opened,
        String source,
        String slug,
        String subject,
        Property property,
        String value,
        String manner,
        String day,
        boolean shared) {
    private static final String PARTS = """
            coalesce(
                (select event.slug || ' / ' || agent.slug from participation p
                 join entity event on event.id = p.event join entity agent on agent.id = p.agent where p.id = e.id),
                (select agent.slug || ' / ' || relative.slug from kinship k
                 join entity agent on agent.id = k.agent join entity relative on relative.id = k.relative
                 where k.id = e.id),
                (select series.slug || ' / ' || o.period || case when o.dimensions = '{}' then '' else ' ' || o.dimensions::text end
                 from observation o join entity series on series.id = o.series where o.id = e.id),
                e.slug)
            """;

    private static final String VALUE = """
            coalesce(v.name_text || coalesce(' (' || nullif(v.name_kind, 'NAME') || ')', ''), v.edtf, v.plain_text,
                v.code || coalesce(' ' || v.code_label, ''),
                nullif(concat_ws(' ', nullif(v.qualifier, 'EXACT'), v.number::text, v.status), ''),
                v.target_slug || coalesce(' ' || v.role, ''), v.wording)
            """;

    private static final String MANNER = """
            concat_ws(', ', lower(c.part) || coalesce(' ' || c.paragraph, '') || coalesce('/' || c.sentence, ''),
                'printed "' || c.printed || '"', nullif(c.hedge, 'NONE'), nullif(c.stance, 'ASSERTS'),
                nullif(c.basis, 'STATED'),
                (select 'via ' || string_agg(a.slug || ' ' || h.act, ', ' order by h.ordinal)
                 from hop h join entity a on a.id = h.agent where h.citation = c.id and h.until = 2147483647))
            """;

    /** The next citations after one ($2, $3) that revision $1 opened or closed, at most $4. */
    static final String CITATIONS =
            "select c.id, c.since, c.statement, c.since = $1 as opened, source.slug as source, e.slug, "
                    + PARTS + " as subject, v.property, " + VALUE + " as value, " + MANNER
                    + " as manner, c.first_reported,"
                    + """
             exists (select from citation o where o.statement = c.statement and o.source <> c.source
                     and o.until = 2147483647) as shared
            from (select c.* from citation c where (c.since = $1 or c.until = $1)
                  and ($2::uuid is null or (c.id, c.since) > ($2, $3::int)) order by c.id, c.since limit $4) c
            join entity source on source.id = c.source
            cross join lateral (select s.* from statement_value s where s.id = c.statement limit 1) v
            join entity e on e.id = v.subject
            order by c.id, c.since
            """;

    /** The next page of them after a citation as it stood since a revision; from the first without one. */
    static Future<List<Row>> page(Change change, @Nullable UUID after, int since, int size) {
        return change.rows(CITATIONS, change.revision(), after, since, size);
    }

    static Written from(Row row) {
        return new Written(
                row.uuid("id"),
                row.uuid("statement"),
                row.flag("opened"),
                row.text("source"),
                row.text("slug"),
                row.text("subject"),
                Property.of(row.number("property")),
                row.text("value"),
                row.text("manner"),
                row.date("first_reported").toString(),
                row.flag("shared"));
    }

    /** What is said of the subject, as the record files call it. */
    String key() {
        return property == Property.WORDING ? "wording" : property.plural;
    }

    /** The slot of one source that a changed value stays in. */
    String slot() {
        return source + " " + slug + " " + property;
    }
}
