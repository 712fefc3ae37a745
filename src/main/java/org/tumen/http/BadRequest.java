package org.tumen.http;

import java.util.Objects;

/** A request that is not what the protocol asks for; its message is ours and goes to the client. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
