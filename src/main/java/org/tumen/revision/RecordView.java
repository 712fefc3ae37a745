package org.tumen.revision;

import org.jspecify.annotations.Nullable;

/** The record as a whole, at the revision that an operation sees. */
record RecordView(
        int revision,
        String epoch,
        int statements,
        int citations,
        int sources,
        @Nullable String contact) {}
