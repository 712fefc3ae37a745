package org.tumen.disagreement;

import java.util.UUID;
import org.tumen.db.Row;

/** One side of a disagreement; its key is the disagreement's id and its number. */
record Side(UUID disagreement, int number) {
    static Side from(Row row) {
        return new Side(row.uuid("key"), row.number("number"));
    }

    String key() {
        return disagreement + "/" + number;
    }
}
