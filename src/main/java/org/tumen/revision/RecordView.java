package org.tumen.revision;

import org.jspecify.annotations.Nullable;

/** The record as a whole, at the revision that an operation sees. */
record RecordView(int revision, String epoch, @Nullable String contact) {}
