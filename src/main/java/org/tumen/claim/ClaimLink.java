package org.tumen.claim;

import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;

/** How a claim stands to another, and who says so. */
record ClaimLink(
        long claim,
        String relation,
        long other,
        @Nullable Long source,
        @Nullable String reason) {
    static ClaimLink from(Row row) {
        return new ClaimLink(
                row.id("claim"), row.text("relation"), row.id("other"), row.maybeId("source"), row.maybeText("reason"));
    }
}
