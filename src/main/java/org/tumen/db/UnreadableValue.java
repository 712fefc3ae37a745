package org.tumen.db;

/** A text of a client that the database cannot read as what it stands for, such as the key of a cursor. */
public final class UnreadableValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableValue(Throwable cause) {
        super(cause);
    }
}
