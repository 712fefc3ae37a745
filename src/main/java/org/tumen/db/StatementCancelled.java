package org.tumen.db;

import org.jspecify.annotations.Nullable;

/** A statement that the database gave up: it took too long, or nobody waits for its answer any more. */
public final class StatementCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementCancelled(@Nullable Throwable cause) {
        super("the statement was given up", cause, false, false);
    }
}
