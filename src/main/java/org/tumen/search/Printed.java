package org.tumen.search;

import org.tumen.db.Row;

/** A name as a source prints it, of somebody; 0 as long as it does not matter whose it is. */
record Printed(long subject, String text, String folded) {
    static Printed from(Row row) {
        return new Printed(row.id("subject"), row.text("text"), row.text("folded"));
    }
}
