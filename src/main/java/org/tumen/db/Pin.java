package org.tumen.db;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the clocks are turned to: a revision or the moment of one, and a day of reporting; null is the present. With
 * both, the moment finds the revision and must find this one.
 */
public record Pin(
        @Nullable Integer revision,
        @Nullable OffsetDateTime at,
        @Nullable LocalDate day) {
    /** The present of both clocks. */
    public static final Pin PRESENT = new Pin(null, null, null);
}
