package org.tumen.statement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a statement says, as files show it. */
public record Said(
        UUID id, Property property, Value value, @Nullable Target target) {
    /** What a value points to. */
    record Target(int kind, String slug, @Nullable String label) {}

    /** The value as a plain text. */
    String display() {
        return Display.of(property, value, target == null ? null : target.label);
    }

    /** The global id of what the value points to; null when it points to nothing. */
    @Nullable
    String targetId() {
        return target == null ? null : Told.id(target.kind, target.slug);
    }
}
