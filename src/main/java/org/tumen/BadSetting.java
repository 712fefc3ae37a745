package org.tumen;

import java.util.Objects;

/** A setting with which the program does not start; the message is the one line that says which and why. */
final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadSetting(String line) {
        super(line);
    }

    BadSetting(Setting setting, String complaint) {
        super(setting.variable() + " " + complaint);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
