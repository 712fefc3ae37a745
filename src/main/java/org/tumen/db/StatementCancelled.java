package org.tumen.db;

import org.jspecify.annotations.Nullable;

/** A statement that the database gave up because it took too long. */
public final class StatementCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementCancelled(@Nullable Throwable cause) {
        super("the statement took too long", cause, false, false);
    }
}
