package org.tumen.importer;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What an import has changed so far, and what is shown of it must be computed anew. */
final class Touched {
    final Set<Long> subjects = new HashSet<>();
    final Set<UUID> statements = new HashSet<>();
    /** Sources that derive from another one since this import, or no longer do. */
    final Set<Long> derived = new HashSet<>();

    boolean isEmpty() {
        return subjects.isEmpty() && statements.isEmpty() && derived.isEmpty();
    }
}
