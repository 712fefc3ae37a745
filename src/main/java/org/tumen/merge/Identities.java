package org.tumen.merge;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tumen.db.Change;
import org.tumen.db.Row;

/** What the record holds of who is the same as whom, beside what a change is about to say. */
public final class Identities {
    /** The open merges and distinctions of other editors than some ($1). */
    static final String DECIDED = """
            select 'MERGE' as kind, one.slug as one, other.slug as other
            from merge m join entity one on one.id = m.retired join entity other on other.id = m.survivor
            where m.until = 2147483647 and m.editor <> all($1::text[])
            union all
            select 'APART', one.slug, other.slug
            from distinction d join entity one on one.id = d.one join entity other on other.id = d.other
            where d.until = 2147483647 and d.editor <> all($1::text[])
            """;

    /** Those of some slugs ($1) who bear a pseudonym (without other), and pairs of them told of each other; other sources than $2 say so. */
    static final String TOLD = """
            with named as (
                select e.id, e.slug, standing(e.id, 2147483646) as place from entity e where e.slug = any($1::text[])),
            told as (
                select named.slug as one, s.id, s.property, r.target
                from named
                join statement s on s.subject = named.place and s.written = named.id and s.until = 2147483647
                left join reference_value r on r.statement = s.id)
            select told.one, other.slug as other, told.id as statement
            from told
            left join name_value n on n.statement = told.id and n.kind = 'PSEUDONYM'
            left join named other on other.id = told.target
            where n.statement is not null or other.id is not null
            union all
            select one.slug, other.slug, s.id
            from named one
            join kinship k on k.agent = one.id
            join named other on other.id = k.relative
            join statement s on s.subject = standing(k.id, 2147483646) and s.written = k.id and s.until = 2147483647
            """;

    /** Keeps of the rows those that other sources than $2 say. */
    static final String TOLD_BY_OTHERS = "select t.one, t.other from (" + TOLD + """
            ) t
            where exists (
                select from citation c join entity source on source.id = c.source
                where c.statement = t.statement and c.until = 2147483647 and source.slug <> all($2::text[]))
            """;

    private Identities() {}

    /** All that the record holds by now. */
    public static Future<Sameness> held(Change change) {
        return held(change, Set.of(), Set.of(), Set.of());
    }

    /**
     * What the record holds beside what some editors and sources say anew.
     *
     * @param slugs those who may be merged besides
     */
    public static Future<Sameness> held(
            Change change, Collection<String> editors, Collection<String> sources, Collection<String> slugs) {
        return change.rows(DECIDED, (Object) editors.toArray(String[]::new)).compose(decided -> {
            List<Sameness.Merge> merges = new ArrayList<>();
            List<Sameness.Pair> apart = new ArrayList<>();
            Set<String> merged = new HashSet<>(slugs);
            for (Row row : decided) {
                if (row.text("kind").equals("MERGE")) {
                    merges.add(new Sameness.Merge(row.text("one"), row.text("other")));
                    merged.addAll(List.of(row.text("one"), row.text("other")));
                } else {
                    apart.add(new Sameness.Pair(row.text("one"), row.text("other")));
                }
            }
            return merged.isEmpty()
                    ? Future.succeededFuture(new Sameness(merges, apart, Set.of(), List.of()))
                    : change.rows(TOLD_BY_OTHERS, merged.toArray(String[]::new), sources.toArray(String[]::new))
                            .map(told -> sameness(merges, apart, told));
        });
    }

    private static Sameness sameness(List<Sameness.Merge> merges, List<Sameness.Pair> apart, List<Row> told) {
        Set<String> hidden = new HashSet<>();
        List<Sameness.Pair> tied = new ArrayList<>();
        for (Row row : told) {
            String other = row.maybeText("other");
            if (other == null) {
                hidden.add(row.text("one"));
            } else {
                tied.add(new Sameness.Pair(row.text("one"), other));
            }
        }
        return new Sameness(merges, apart, hidden, tied);
    }
}
