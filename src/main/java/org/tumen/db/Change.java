package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to write what answers depend on: one {@link Turn}, one new revision, one notification; or a new epoch instead of a
 * revision. The number is read in a later statement than the lock, so that two writers never get the same.
 */
public final class Change {
    /** The channel on which a committed revision is told, with its number as payload. */
    public static final String CHANNEL = "tumen_revision";

    private static final String BEGIN = """
            insert into revision (number, author, message)
            select coalesce(max(number), 0) + 1, $1, $2 from revision
            returning number
            """;
    /** A revision is made when it is all there; moments are told in milliseconds and no two are made in the same. */
    private static final String STAMP = """
            update revision set at = greatest(
                date_trunc('milliseconds', clock_timestamp()),
                (select max(at) + interval '1 millisecond' from revision where number < $1))
            where number = $1
            """;

    private static final String NEWEST = "select coalesce(max(number), 0) from revision";
    private static final String RENEW = "update epoch set value = gen_random_uuid()";
    private static final String SETTLE = "select settle_disputes(), settle_tallies($1)";
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', $1)";

    private final SqlConnection connection;
    private final List<SqlConnection> beside;
    private final int revision;
    private final Progress progress;

    private Change(SqlConnection connection, List<SqlConnection> beside, int revision, Progress progress) {
        this.connection = connection;
        this.beside = beside;
        this.revision = revision;
        this.progress = progress;
    }

    /**
     * Does the work as one new revision and gives its number; when the work says that it changed nothing, or fails,
     * nothing is kept.
     *
     * @param work gives whether it changed anything
     * @return the new revision's number, or null when there is none; fails with {@link DatabaseUnavailable} when the database
     *     goes away, and then the change may have been kept if it was lost at the very end
     */
    public static Future<@Nullable Integer> write(
            Pool pool, Progress progress, String author, String message, Function<Change, Future<Boolean>> work) {
        return locked(
                pool,
                progress,
                BEGIN,
                Tuple.of(author, message),
                change -> work.apply(change)
                        .compose(changed -> changed ? change.stamp().map(true) : Future.succeededFuture(false)));
    }

    /**
     * Does work on all revisions at once and makes no new one: for expunging. A new epoch ends every answer that was kept.
     *
     * @param work gives whether it changed anything; when not, or when it fails, nothing is kept
     */
    public static Future<@Nullable Integer> amend(Pool pool, Function<Change, Future<Boolean>> work) {
        return locked(
                pool,
                Progress.SILENT,
                NEWEST,
                Tuple.tuple(),
                change -> work.apply(change)
                        .compose(changed -> changed ? change.renew().map(true) : Future.succeededFuture(false)));
    }

    @SuppressWarnings("NullAway") // a Future of a nullable value
    private static Future<@Nullable Integer> locked(
            Pool pool, Progress progress, String begin, Tuple parameters, Function<Change, Future<Boolean>> work) {
        return Turn.take(
                pool,
                connection -> connection
                        .preparedQuery(begin)
                        .execute(parameters)
                        .map(rows -> new Change(
                                connection, List.of(), rows.iterator().next().getInteger(0), progress))
                        .compose(change -> work.apply(change)
                                .compose(changed -> changed
                                        ? change.tell().map(change.revision)
                                        : Future.succeededFuture((Integer) null))));
    }

    /** Begins a new epoch. */
    public Future<Void> renew() {
        return rows(RENEW).mapEmpty();
    }

    /** The same transaction, which then writes derived rows as if the record had just reached an earlier revision. */
    public Change asOf(int earlier) {
        return new Change(connection, beside, earlier, progress);
    }

    /** The same change, for which much can be read on other connections at once; they see what is committed alone. */
    public Change with(List<SqlConnection> others) {
        return new Change(connection, others, revision, progress);
    }

    /** The change on each of the other connections that it was given; itself when it was given none. */
    public List<Change> lanes() {
        return beside.isEmpty()
                ? List.of(this)
                : beside.stream()
                        .map(other -> new Change(other, List.of(), revision, progress))
                        .toList();
    }

    /** Who waits for the change, to be told how far it is. */
    public Progress progress() {
        return progress;
    }

    /** The number of the revision in the making. */
    public int revision() {
        return revision;
    }

    /** Reads within the transaction, with exactly the parameters given. */
    public Future<List<Row>> rows(String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Reads.tuple(parameters)).map(Row::all);
    }

    /**
     * Adds rows to a table, given as objects spelled as its columns; absent columns are null. A row whose key stands
     * already is passed over.
     */
    public Future<Void> add(String table, Collection<JsonObject> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture();
        }
        return rows(TableSql.add(table), new JsonArray(new ArrayList<>(rows))).mapEmpty();
    }

    /**
     * Writes rows that have no clocks, by their id, over those that stand. All tell the same columns.
     *
     * @return the ids of the rows that are new or now differ
     */
    public Future<List<Long>> put(String table, Collection<JsonObject> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Set<String> told = rows.iterator().next().fieldNames();
        if (!rows.stream().allMatch(row -> row.fieldNames().equals(told))) {
            throw new IllegalArgumentException("rows for " + table + " tell different columns");
        }
        JsonArray json = new JsonArray(new ArrayList<>(rows));
        return rows(TableSql.differing(table), json)
                .compose(found -> rows(TableSql.put(table, told), json)
                        .map(found.stream().map(row -> row.id("id")).toList()));
    }

    /**
     * Makes clocked rows, by their id, stand as given from this revision on: closes the open row that differs, opens
     * what is missing, leaves alone what is the same.
     *
     * @return the ids of the rows that were opened
     */
    public Future<List<Object>> revise(String table, Collection<JsonObject> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        rows.forEach(row -> row.put("since", revision).put("until", Integer.MAX_VALUE));
        return rows(TableSql.revise(table), new JsonArray(new ArrayList<>(rows)), revision)
                .map(opened -> opened.stream().map(row -> row.value("id")).toList());
    }

    /** Closes the open rows with these ids at this revision. */
    public Future<Void> close(String table, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture();
        }
        return rows(TableSql.close(table), revision, ids.toArray(UUID[]::new)).mapEmpty();
    }

    /**
     * Makes the clocked rows of some subjects stand as given from this revision on, whatever stood before: closes what
     * is not among them, opens what is missing, leaves alone what is the same. A column that no row tells is not looked at.
     */
    public Future<Void> replace(String table, Collection<Long> subjects, Collection<JsonObject> rows) {
        Set<String> said = new LinkedHashSet<>(List.of("subject", "reported_from"));
        rows.forEach(row -> said.addAll(row.fieldNames()));
        rows.forEach(row -> row.put("since", revision).put("until", Integer.MAX_VALUE));
        JsonArray json = new JsonArray(new ArrayList<>(rows));
        return rows(TableSql.replace(table, said), json, revision, subjects.toArray(Long[]::new))
                .mapEmpty();
    }

    private Future<Void> stamp() {
        return rows(STAMP, revision).mapEmpty();
    }

    private Future<Void> tell() {
        return rows(SETTLE, revision)
                .compose(settled -> rows(NOTIFY, Integer.toString(revision)))
                .mapEmpty();
    }
}
