package org.tumen.graph;

/** What is wrong with a request, told to the client: a code and a sentence that says how to mend it. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The few kinds of problems; the name is what {@code extensions.code} holds. */
    public enum Code {
        BAD_REQUEST,
        NOT_FOUND,
        TIMEOUT,
        UNAVAILABLE,
        INTERNAL
    }

    private final Code code;

    public Problem(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public static Problem badRequest(String message) {
        return new Problem(Code.BAD_REQUEST, message);
    }

    public static Problem notFound(String message) {
        return new Problem(Code.NOT_FOUND, message);
    }

    public Code code() {
        return code;
    }

    /** The message, which a problem always has. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
