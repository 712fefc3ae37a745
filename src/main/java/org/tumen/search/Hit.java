package org.tumen.search;

import org.tumen.db.Row;
import org.tumen.entity.Entity;

/** Something that a search found, why, and the printed form that matched. */
record Hit(Entity subject, String reason, String matched) {
    static Hit from(Row row) {
        return new Hit(Entity.from(row), row.text("reason"), row.text("matched"));
    }
}
