package org.tumen.statistic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.statement.Pick;
import org.tumen.statement.Rule;
import org.tumen.statement.Statement;

/** The figure of an observation as known on a day, and how it was picked then; null when nobody had reported one. */
record Known(
        LocalDate day, @Nullable Statement figure, @Nullable Pick pick) {
    static Known from(Row row) {
        if (row.maybeUuid("id") == null) {
            return new Known(row.date("known_day"), null, null);
        }
        Pick pick = new Pick(row.uuid("id"), Rule.of(row.number("rule")), row.number("candidates"));
        return new Known(row.date("known_day"), Statement.from(row), pick);
    }
}
