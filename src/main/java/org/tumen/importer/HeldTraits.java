package org.tumen.importer;

import io.vertx.core.Future;
import java.util.List;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.statement.Property;

/** Reads by what those whom the record holds can be told to be alike. */
final class HeldTraits {
    /** All by which those who may be merged can be told to be alike, as it was written. */
    static final String TRAITS = """
            select e.slug, e.kind, s.property::int, coalesce(n.text, d.edtf, t.text, target.slug) as value,
                   coalesce(n.kind = 'PSEUDONYM', false) as pseudonym
            from statement s
            join entity e on e.id = s.written and e.kind <= 6
            left join name_value n on n.statement = s.id
            left join date_value d on d.statement = s.id
            left join text_value t on t.statement = s.id and s.property = 2
            left join reference_value r on r.statement = s.id
            left join entity target on target.id = r.target
            where s.until = 2147483647 and coalesce(n.text, d.edtf, t.text, target.slug) is not null
            union all
            select e.slug, e.kind, 0, 'the tie to ' || other.slug, false
            from (select p.id, p.event as one, p.agent as other from participation p
                  union all select p.id, p.agent, p.event from participation p
                  union all select k.id, k.agent, k.relative from kinship k
                  union all select k.id, k.relative, k.agent from kinship k) tie
            join entity e on e.id = tie.one
            join entity other on other.id = tie.other
            where exists (select from statement s where s.subject = tie.id and s.until = 2147483647)
            union all
            select e.slug, e.kind, 0, 'the post at ' || o.slug, false
            from held_position h
            join entity e on e.id = h.written_holder
            join entity o on o.id = h.written_organization
            where h.until = 2147483647
            """;

    private HeldTraits() {}

    static Future<List<Duplicates.Held>> of(Change change) {
        return change.rows(TRAITS)
                .map(rows -> rows.stream().map(HeldTraits::held).toList());
    }

    private static Duplicates.Held held(Row row) {
        int property = row.number("property");
        return new Duplicates.Held(
                row.text("slug"),
                Kind.of(row.number("kind")),
                property == 0 ? null : Property.of(property),
                row.text("value"),
                row.flag("pseudonym"));
    }
}
