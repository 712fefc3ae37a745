package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.TestDatabase;
import org.tumen.db.Database;
import org.tumen.db.Writes;
import org.tumen.expunge.Expunges;
import org.tumen.revision.Reverts;
import org.tumen.summary.Summaries;

/** A database of its own that files are imported into, and what its tables then hold. */
public final class ImportedRecord implements AutoCloseable {
    /** The tallies that are not what stands, those not settled, and a revision that they do not stand for. */
    private static final String WRONG_TALLIES = """
            select counted, t from (
                select row(kind, term, word_set, day, last_day, count(*)::int)::text as counted from (
                    select s.kind, term, s.word_set,
                           make_date(case when term = 0 then date_part('year', s.day)::int else 1 end, 1, 1) as day,
                           make_date(case when term = 0 then date_part('year', s.last_day)::int else 1 end, 1, 1) as last_day
                    from summary_at((select max(number) from revision), '9999-01-01') s
                    cross join lateral (
                        select 0 as term
                        union all
                        select term from unnest(s.terms) term where term not in (select unnest(words) from word_set)
                        union all
                        select (s.kind::bigint << 6 | sort) << 44 from generate_series(2::bigint, 20) sort
                        where sort not in (5, 6, 13, 14, 15, 16, 17, 18, 19)
                          and not exists (
                              select from unnest(s.terms) t where t >> 44 = (s.kind::bigint << 6 | sort))) term
                    where s.kind in (1, 3, 6, 7, 8, 9, 13)) standing
                group by kind, term, word_set, day, last_day) counted
            full join (select t::text as t from tally t) tally on t = counted
            where t is null or counted is null
            union all
            select 'unsettled', c::text from tally_change c
            union all
            select 'revision', t::text from tallied t
            where revision <> (select max(number) from revision)
               or exists (
                   select from summary_at(revision, '9999-01-01') s
                   where s.kind in (1, 3, 6, 7, 8, 9, 13) and s.reported_from > latest)
            """;

    /** What is told to be in dispute and is not, at any revision on any day that matters, or the other way round. */
    private static final String WRONG_DISPUTES = """
            with moments as materialized (
                select number, reported_by from revision cross join (
                    select reported_from as reported_by from disagreement union select reported_from from disputed
                    union select reported_until from disputed where reported_until <= '9999-01-01'
                    union select date '9999-01-01') days),
            about as materialized (
                select number, reported_by, d.subject, unnest(d.about) as entity from moments join disagreement d
                on since <= number and until > number and reported_from <= reported_by and reported_until > reported_by),
            shown as materialized (
                select number, reported_by, s.subject, s.event, p.agent, p.event as part_of
                from moments join summary s
                on since <= number and until > number and reported_from <= reported_by and reported_until > reported_by
                left join participation p on p.id = s.subject),
            due as (
                select number, reported_by, entity as subject from about
                union select number, reported_by, f.id from about join defector f on f.agent = entity
                union select number, reported_by, z.subject from about join shown z using (number, reported_by) where z.event = entity
                union select number, reported_by, z.agent from about join shown z using (number, reported_by)
                where z.part_of = entity and about.subject not in (select id from participation)),
            told as (
                select number, reported_by, subject, kind from moments join disputed
                on since <= number and until > number and reported_from <= reported_by and reported_until > reported_by)
            select number, reported_by, e.slug, told.kind, due.subject from told full join due using (number, reported_by, subject)
            left join entity e on e.id = subject
            where told.subject is null or due.subject is null or told.kind <> e.kind
            union all
            select null, null, 'unsettled', null, entity from dispute_change
            """;

    /** Statements that lead to another printed name than the one that they give. */
    private static final String WRONG_NAMES = """
            select s.id, s.name, n.text from statement s
            left join name_value n on n.statement = s.id
            left join printed_name p on p.text = n.text
            where s.name is distinct from p.id
            """;

    private static final List<String> CLOCKED =
            List.of("source", "statement", "citation", "claim_link", "ranking", "rival", "derivation", "comparable");

    final Database database;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Writes writes;

    ImportedRecord() {
        this(TestDatabase.fresh());
    }

    /** Writes beside a server that reads. */
    public ImportedRecord(Database database) {
        this.database = database;
        this.pool = database.writePool(vertx);
        this.writes = new Writes(pool);
        await(database.checkAtStart(pool, 5));
    }

    /** Imports files that have no problem; gives the revision, null when nothing changed. */
    @Nullable
    public Integer revision(RecordFile... files) {
        Importer.Outcome outcome = outcome(files);
        assertEquals(List.of(), outcome.problems());
        return outcome.revision();
    }

    public Importer.Outcome outcome(RecordFile... files) {
        return await(started(files));
    }

    /** Imports these files, or retires and expunges without any, as wished. */
    public Importer.Outcome outcome(Importer.Wish wish, RecordFile... files) {
        return await(Importer.run(writes, List.of(files), wish, "tester", "a test"));
    }

    /** Who of these files may be one, or one with whom the record holds. */
    List<String> duplicates(RecordFile... files) {
        return await(Importer.duplicates(writes, List.of(files)));
    }

    /** The newest revision. */
    public int newest() {
        return Integer.parseInt(
                rows("select coalesce(max(number), 0) from revision").get(0));
    }

    /** Imports as a start of the server does, unless the last start read these very files. */
    Importer.Outcome atStart(RecordFile... files) {
        return await(Importer.runIfNew(writes, List.of(files), "tester", "a start"));
    }

    public Future<Importer.Outcome> started(RecordFile... files) {
        return Importer.run(writes, List.of(files), "tester", "a test");
    }

    /** Imports and tells in detail, or tries to. */
    Importer.Outcome told(boolean trial, Set<String> retired, RecordFile... files) {
        Importer.Wish wish = new Importer.Wish(retired, false, trial, true);
        return await(Importer.run(writes, List.of(files), wish, "tester", "a test"));
    }

    /** Rows of an answer, each with its columns between bars. */
    public List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        await(pool.query(sql).execute())
                .forEach(row -> rows.add(Stream.iterate(0, column -> column + 1)
                        .limit(row.size())
                        .map(row::getValue)
                        .map(String::valueOf)
                        .collect(Collectors.joining("|"))));
        return rows;
    }

    /** What a revision opened and closed: "statement +1 -1", a text for each table that it touched. */
    List<String> difference(int revision) {
        return CLOCKED.stream()
                .flatMap(table -> rows("""
                        select '%1$s +' || count(*) filter (where since = %2$d) || ' -' || count(*) filter (where until = %2$d)
                        from %1$s having count(*) filter (where %2$d in (since, until)) > 0
                        """.formatted(table, revision)).stream())
                .toList();
    }

    /** The open rows of the derived tables, without the clock, after the tallies were told from them anew. */
    public List<String> derived() {
        assertEquals(List.of(), rows(WRONG_TALLIES));
        assertEquals(List.of(), rows(WRONG_NAMES));
        assertEquals(List.of(), rows(WRONG_DISPUTES));
        return Stream.of("summary", "disagreement", "disputed")
                .flatMap(table -> rows("""
                        select '%1$s', (to_jsonb(t) - 'since' - 'until')::text as row from %1$s t
                        where until = 2147483647 order by row
                        """.formatted(table)).stream())
                .toList();
    }

    /** What stands and does not count from the day from which its source counts: never anything. */
    List<String> astray() {
        return Stream.of("citation", "claim_link")
                .flatMap(table -> rows("""
                        select t.*, s.first_reported from %s t join source s on s.id = t.source
                        where t.until = 2147483647 and s.until = 2147483647 and t.first_reported <> s.first_reported
                        """.formatted(table)).stream())
                .toList();
    }

    /** Undoes a revision; gives the new one, null when nothing was left to undo. */
    @Nullable
    public Integer revert(int revision) {
        return await(writes.change("tester", "undone", change -> Reverts.revert(change, revision)));
    }

    /** Expunges by global id; gives whether there was anything. */
    public boolean expunge(String id) {
        return await(writes.amend(change -> Expunges.expunge(change, id)));
    }

    /** What is shown at every revision on some days, the derived rows without their clocks. */
    List<String> shown(String... days) {
        assertEquals(List.of(), rows(WRONG_TALLIES));
        assertEquals(List.of(), rows(WRONG_NAMES));
        assertEquals(List.of(), rows(WRONG_DISPUTES));
        return Stream.of("summary", "disagreement", "disputed")
                .flatMap(table -> rows("""
                        select '%1$s', r.number, d.day,
                               (to_jsonb(t) - 'since' - 'until' - 'reported_from' - 'reported_until')::text as row
                        from revision r
                        cross join unnest(array['%2$s']::date[]) as d (day)
                        cross join lateral %1$s_at(r.number, d.day) t
                        order by r.number, d.day, row
                        """.formatted(table, String.join("','", days))).stream())
                .toList();
    }

    /** Forgets what was ever shown and writes it anew at every revision. */
    void rewrite() {
        await(writes.amend(change -> change.rows("select id from entity where kind <> 13")
                .map(rows -> rows.stream().map(row -> row.id("id")).toList())
                .compose(ids -> Summaries.forget(change, ids).compose(all -> Summaries.rewrite(change, all)))
                .map(true)));
    }

    public void rebuild() {
        await(writes.change(
                "tester", "rebuilt", change -> Summaries.rebuild(change).map(true)));
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
