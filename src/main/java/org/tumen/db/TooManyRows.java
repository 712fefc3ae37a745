package org.tumen.db;

/** An operation that would read more rows than it may; the message is how many it may. */
public final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyRows(long most) {
        super(Long.toString(most), null, false, false);
    }
}
