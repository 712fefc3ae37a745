package org.tumen.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Database;
import org.tumen.db.Writes;
import org.tumen.summary.Summaries;

/** Makes revisions that each replace every statement of some people and their events by new ones that say the same. */
final class Turnover implements AutoCloseable {
    private static final List<String> REPLACE = List.of(
            "create temporary table turned (old uuid, new uuid, id uuid) on commit drop",
            """
            insert into turned
            select s.id, gen_random_uuid(), s.id from statement s
            where s.until = 2147483647 and s.subject >= 1000000 and s.subject / 10 %% %2$d = %3$d
              and not exists (select from source where id = s.subject)
            """,
            "create temporary table recited (old uuid, new uuid) on commit drop",
            """
            insert into recited
            select c.id, gen_random_uuid() from turned join citation c on c.statement = turned.old and c.until = 2147483647
            """,
            """
            insert into citation
            select r.new, %1$d, 2147483647, c.first_reported, t.new, c.source, c.part, c.paragraph, c.sentence, c.printed,
                   c.hedge, c.stance, c.basis, c.note
            from recited r join citation c on c.id = r.old and c.until = 2147483647 join turned t on t.old = c.statement
            """,
            "update citation set until = %1$d where until = 2147483647 and id in (select old from recited)",
            """
            insert into hop (citation, ordinal, agent, act, since, written)
            select r.new, h.ordinal, h.agent, h.act, %1$d, h.written
            from recited r join hop h on h.citation = r.old and h.until = 2147483647
            """,
            "update statement set until = %1$d where until = 2147483647 and id in (select old from turned)",
            """
            insert into statement (id, since, first_reported, subject, property, written, target, joins, name)
            select t.new, %1$d, s.first_reported, s.subject, s.property, s.written, s.target, s.joins, s.name
            from turned t join statement s on s.id = t.old and s.until = %1$d
            """);
    private static final List<String> VALUES = List.of(
            "name_value", "date_value", "text_value", "code_value", "reference_value", "figure_value", "wording_value");

    private final Vertx vertx = Vertx.vertx();
    private final Writes writes;

    /** What one change did, and how long it took to compute what follows. */
    private static final class Turned {
        int statements;
        int subjects;
        double seconds;
    }

    Turnover(Database database) {
        Pool pool = database.writePool(vertx);
        Waiting.on(database.checkAtStart(pool, 40));
        writes = new Writes(pool);
    }

    /**
     * @param changes how many revisions to make
     * @param parts each change replaces one part of so many
     */
    void run(int changes, int parts) {
        for (int number = 0; number < changes; number++) {
            int part = number % parts;
            long start = System.nanoTime();
            Turned turned = new Turned();
            Waiting.on(writes.change("made up", "turned over", change -> turned(change, parts, part, turned)));
            if (changes < 10 || number % 100 == 99) {
                System.out.printf(
                        "change %d: %d statements replaced, %d subjects computed in %.1f s, all in %s%n",
                        number + 1,
                        turned.statements,
                        turned.subjects,
                        turned.seconds,
                        MadeUpRecord.seconds(start));
            }
        }
    }

    /** A change that is as small as can be. */
    void touch(int part) {
        Waiting.on(writes.change("made up", "touched", change -> turned(change, 5_000, part, new Turned())));
    }

    @Override
    public void close() {
        Waiting.on(vertx.close());
    }

    private static Future<Boolean> turned(Change change, int parts, int part, Turned turned) {
        Future<?> written = Future.succeededFuture();
        for (String sql : REPLACE) {
            String filled = sql.formatted(change.revision(), parts, part);
            written = written.compose(next -> change.rows(filled));
        }
        for (String table : VALUES) {
            written = written.compose(next -> change.rows("create temporary table copy on commit drop as select t.new, v.* from turned t join "
                            + table + " v on v.statement = t.old"))
                    .compose(next -> change.rows("update copy set statement = new"))
                    .compose(next -> change.rows("alter table copy drop column new"))
                    .compose(next -> change.rows("insert into " + table + " select * from copy"))
                    .compose(next -> change.rows("drop table copy"));
        }
        return written.compose(next -> change.rows(
                        "insert into wording_about (statement, ordinal, entity, property, value, since, written)"
                                + " select t.new, ordinal, entity, property, value, " + change.revision() + ", written"
                                + " from turned t join wording_about a on a.statement = t.old and a.until = 2147483647"))
                .compose(next -> change.rows("select new as id from turned"))
                .compose(rows -> {
                    List<UUID> statements = rows.stream().map(row -> row.uuid("id")).toList();
                    turned.statements = statements.size();
                    turned.seconds = -System.nanoTime() / 1e9;
                    return Summaries.recompute(change, List.of(), statements, List.of());
                })
                .map(subjects -> {
                    turned.seconds += System.nanoTime() / 1e9;
                    turned.subjects = subjects;
                    return true;
                });
    }
}
