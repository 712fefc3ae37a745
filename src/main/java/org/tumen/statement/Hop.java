package org.tumen.statement;

import org.tumen.db.Row;

/** One agent of a chain of attribution, and what the agent did. */
record Hop(long agent, String act) {
    static Hop from(Row row) {
        return new Hop(row.id("agent"), row.text("act"));
    }
}
