package org.tumen.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.statement.Property;

/** What a claim is about: an entity, a property of it, or one statement of that property. */
record About(
        long entity, @Nullable Property property, @Nullable UUID statement) {
    static About from(Row row) {
        Integer property = row.maybeNumber("property");
        return new About(row.id("entity"), property == null ? null : Property.of(property), row.maybeUuid("value"));
    }
}
