package org.tumen.statement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;

/** A statement as it stands at a point, without its value; its property says which table holds that. */
record Written(
        UUID id,
        UUID candidate,
        long subject,
        Property property,
        @Nullable Long target) {
    static Written from(Row row) {
        return new Written(
                row.uuid("id"),
                row.uuid("candidate"),
                row.id("subject"),
                Property.of(row.number("property")),
                row.maybeId("target"));
    }

    /** One that is picked; it is its own candidate. */
    static Written picked(UUID id, long subject, Property property) {
        return new Written(id, id, subject, property, null);
    }

    Written pointing(@Nullable Long to) {
        return new Written(id, candidate, subject, property, to);
    }
}
