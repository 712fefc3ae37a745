package org.tumen;

import java.util.Objects;

/** A start or a command that cannot go on for a reason outside the program, said in one line. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStart(String line) {
        super(line);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
