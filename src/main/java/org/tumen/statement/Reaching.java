package org.tumen.statement;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;
import org.tumen.graph.Parameters;

/**
 * The condition that the own day of a summary s lies in a range.
 *
 * @param earliest nothing that reaches into the range begins before; an index is read from there
 */
record Reaching(Range range, LocalDate earliest) {
    /** Lets all that has a day through. */
    static final Reaching ANY = new Reaching(Range.days(Map.of(), ""), FuzzyDate.BEGINNING);

    /** No day of a kind ($3) that reaches another ($4) begins before it; $5 is before all. */
    private static final String EARLIEST = """
            select greatest($5::date, earliest_reaching($3::smallint, $4::date)) as earliest
            where $1::int is not null and $2::date is not null
            """;

    /** The condition for a range; fails where there is none, as it ends before it begins. */
    static Future<Object> into(Snapshot snapshot, Kind kind, Supplier<Range> asked) {
        return Future.succeededFuture().map(begun -> asked.get()).compose(range -> into(snapshot, kind, range));
    }

    private static Future<Object> into(Snapshot snapshot, Kind kind, Range range) {
        return range.definite()
                ? Future.succeededFuture(new Reaching(range, FuzzyDate.BEGINNING))
                : snapshot.rows(EARLIEST, kind.code, range.low(), FuzzyDate.BEGINNING)
                        .map(rows -> new Reaching(range, rows.get(0).date("earliest")));
    }

    String sql(Parameters parameters) {
        String from = parameters.add(range.low(), "date");
        String until = parameters.add(range.high(), "date");
        return range.definite()
                ? "s.day >= %1$s and s.day <= %2$s and s.day < '9999-12-31' and s.last_day <= %2$s"
                        .formatted(from, until)
                : """
                s.last_day >= %1$s and s.day <= %2$s and s.day >= %3$s
                and %4$s <= %2$s""".formatted(from, until, parameters.add(earliest, "date"), Entities.DAY_DOWNWARDS);
    }
}
