package org.tumen.revision;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.merge.Credits;
import org.tumen.merge.Identities;
import org.tumen.merge.Moves;
import org.tumen.merge.Redirects;
import org.tumen.merge.Sameness;
import org.tumen.statement.Property;
import org.tumen.statement.StatementEdits;
import org.tumen.summary.Summaries;

/**
 * Undoes what one revision did, as a new revision: what it opened and still stands is closed, what it closed and does not
 * stand is opened again, unless something else was put in its place since. What an entity is made of has no clock and
 * stays.
 */
public final class Reverts {
    /** The clocked tables that people's words stand in; statements follow their citations. */
    private static final List<String> TABLES = List.of(
            "merge", "distinction", "source", "citation", "claim_link", "ranking", "rival", "derivation", "comparable");

    private static final Integer[] SINGLE = Arrays.stream(Property.values())
            .filter(Property::isOne)
            .map(property -> property.code)
            .toArray(Integer[]::new);

    static final String CLOSE = """
            update %1$s t set until = $1 where t.since = $2 and t.until = 2147483647 returning to_jsonb(t) as row
            """;

    static final String OPEN = """
            insert into %1$s
            select again.* from %1$s t
            cross join lateral jsonb_populate_record(t, jsonb_build_object('since', $1::int, 'until', 2147483647)) again
            where t.until = $2 and not exists (select from %1$s o where o.id = t.id and o.until = 2147483647)
            returning to_jsonb(%1$s) as row
            """;

    /**
     * The same for citations, save where its source has put something else since in a slot of one ($3), or a claim is worded
     * otherwise by anybody: what stands now and did not before the revision.
     */
    static final String CITE = """
            with put as materialized (
                select o.source, o.statement, s.written, s.property
                from citation o
                join statement s on s.id = o.statement and s.until = 2147483647 and s.property = any($3::int[])
                where o.since > $2 and o.until = 2147483647
                  and not exists (select from citation p where p.id = o.id and p.since < $2 and p.until >= $2))
            insert into citation
            select again.* from citation t
            cross join lateral jsonb_populate_record(t, jsonb_build_object('since', $1::int, 'until', 2147483647)) again
            where t.until = $2 and not exists (select from citation o where o.id = t.id and o.until = 2147483647)
              and not exists (
                select from statement s join put on put.written = s.written and put.property = s.property
                where s.id = t.statement
                  and (put.source = t.source or (put.property = 32 and put.statement <> t.statement)))
            returning to_jsonb(citation) as row
            """;

    /** What some sources ($2) say counts from the day from which they count, as they now stand. */
    static final String REDATE = """
            with astray as materialized (
                select c.id, c.since, jsonb_populate_record(c, jsonb_build_object(
                    'since', $1::int, 'until', 2147483647, 'first_reported', t.first_reported)) as again
                from %1$s c
                join source t on t.id = c.source and t.until = 2147483647 and t.first_reported <> c.first_reported
                where c.until = 2147483647 and c.source = any($2::bigint[])),
            closed as (
                update %1$s c set until = $1 from astray where c.id = astray.id and c.since = astray.since and c.since < $1
                returning c.id)
            insert into %1$s select (astray.again).* from astray where (select count(*) from closed) >= 0
            on conflict (id, since) do update set first_reported = excluded.first_reported
            returning to_jsonb(%1$s) as row
            """;

    /** A source whose first report is undone stays as long as something else that it says stands. */
    static final String STAYS = """
            update source t set until = 2147483647
            where t.until = $1 and exists (select from citation c where c.source = t.id and c.until = 2147483647)
                and not exists (select from source o where o.id = t.id and o.until = 2147483647)
            returning t.id
            """;

    /** A source that retired later comes back, as it was last, with what it says again. */
    static final String RETURNS = """
            insert into source
            select again.* from citation c
            join source t on t.id = c.source
            cross join lateral jsonb_populate_record(t, jsonb_build_object('since', $1::int, 'until', 2147483647)) again
            where c.since = $1 and not exists (select from source o where o.id = t.id and o.until > t.until)
                and t.until < 2147483647
            on conflict (id, since) do nothing
            returning to_jsonb(source) as row
            """;

    /** Those of some sources ($1) that derive from themselves by now, by way of others. */
    static final String CIRCLES = """
            with recursive reached (first, source) as (
                select d.source, d.origin from derivation d where d.source = any($1::bigint[]) and d.until = 2147483647
                union
                select reached.first, d.origin
                from reached join derivation d on d.source = reached.source and d.until = 2147483647)
            select e.slug from reached join entity e on e.id = reached.first where reached.source = reached.first order by e.slug
            """;

    private final Change change;
    private final int reverted;
    private final Set<Long> sources = new HashSet<>();
    private final Set<Long> subjects = new HashSet<>();
    private final Set<UUID> statements = new HashSet<>();
    private final Set<Long> derived = new HashSet<>();

    private Reverts(Change change, int reverted) {
        this.change = change;
        this.reverted = reverted;
    }

    /** Gives whether anything was left to undo. */
    public static Future<Boolean> revert(Change change, int revision) {
        Reverts reverts = new Reverts(change, revision);
        Future<Void> done = Future.succeededFuture();
        for (String table : TABLES) {
            done = done.compose(next -> reverts.table(table));
        }
        return done.compose(next -> reverts.sources())
                .compose(next -> reverts.redate("citation"))
                .compose(next -> reverts.redate("claim_link"))
                .compose(next -> reverts.finish());
    }

    /** What stood together before may not stand together with what came since. */
    private static Future<Void> possible(Sameness sameness) {
        return sameness.wrong().isEmpty()
                ? Future.succeededFuture()
                : Future.failedFuture(new Irreversible(sameness.wrong().get(0).what()));
    }

    private Future<Void> straight() {
        return change.rows(CIRCLES, (Object) derived.toArray(Long[]::new))
                .compose(circles -> circles.isEmpty()
                        ? Future.succeededFuture()
                        : Future.failedFuture(new Irreversible(
                                circles.get(0).text("slug") + " would derive from itself by way of others")));
    }

    private Future<Void> table(String table) {
        return change.rows(CLOSE.formatted(table), change.revision(), reverted)
                .compose(closed -> open(table).map(opened -> {
                    List<Row> rows = new ArrayList<>(closed);
                    rows.addAll(opened);
                    rows.forEach(row -> touch(table, row));
                    return null;
                }));
    }

    private Future<List<Row>> open(String table) {
        return table.equals("citation")
                ? change.rows(CITE, change.revision(), reverted, SINGLE)
                : change.rows(OPEN.formatted(table), change.revision(), reverted);
    }

    private Future<Void> redate(String table) {
        return change.rows(REDATE.formatted(table), change.revision(), sources.toArray(Long[]::new))
                .map(redated -> {
                    redated.forEach(row -> touch(table, row));
                    return null;
                });
    }

    private Future<Void> sources() {
        return change.rows(STAYS, change.revision())
                .compose(stayed -> {
                    stayed.forEach(row -> subjects.remove(row.id("id")));
                    return change.rows(RETURNS, change.revision());
                })
                .map(returned -> {
                    returned.forEach(row -> touch("source", row));
                    return null;
                });
    }

    private void touch(String table, Row row) {
        var columns = row.object("row");
        Long source = columns.getLong(table.equals("source") ? "id" : "source");
        if (source != null) {
            sources.add(source);
        }
        switch (table) {
            case "source" -> subjects.add(columns.getLong("id"));
            case "claim_link" -> subjects.addAll(List.of(columns.getLong("claim"), columns.getLong("other")));
            case "comparable" -> subjects.addAll(List.of(columns.getLong("series"), columns.getLong("other")));
            case "merge" -> subjects.addAll(List.of(columns.getLong("retired"), columns.getLong("survivor")));
            case "distinction" -> subjects.addAll(List.of(columns.getLong("one"), columns.getLong("other")));
            case "derivation" -> derived.add(columns.getLong("source"));
            default -> statements.add(UUID.fromString(Objects.requireNonNull(columns.getString("statement"))));
        }
    }

    private Future<Boolean> finish() {
        if (subjects.isEmpty() && statements.isEmpty() && derived.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return straight()
                .compose(straight -> Identities.held(change))
                .compose(Reverts::possible)
                .compose(possible -> Redirects.follow(change))
                .compose(changed -> Credits.follow(change)
                        .compose(done -> StatementEdits.follow(change, statements, new JsonArray()))
                        .compose(done -> Moves.follow(change, changed)))
                .compose(moved ->
                        Identities.held(change).compose(Reverts::possible).map(moved))
                .map(moved -> subjects.addAll(moved.subjects()) | statements.addAll(moved.statements()))
                .compose(done -> Summaries.recompute(change, subjects, statements, derived))
                .map(true);
    }
}
