package org.tumen.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a request, told to the client: a code and a sentence that says how to mend it. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The few kinds of problems; the name is what {@code extensions.code} holds. */
    public enum Code {
        /** Mend the question. */
        BAD_REQUEST,
        NOT_FOUND,
        /** Not for whoever asks. */
        FORBIDDEN,
        /** More at once than the server takes. */
        TOO_COSTLY,
        /** More than the server takes from one address. */
        LIMITED,
        /** The record has changed in between. */
        CONFLICT,
        TIMEOUT,
        /** Nothing is wrong with the question; later it is answered. */
        UNAVAILABLE,
        /** A fault of ours. */
        INTERNAL
    }

    private final Code code;
    private final transient Map<String, Object> details;

    public Problem(Code code, String message) {
        this(code, message, Map.of());
    }

    /** @param details what a program can read of it besides the code */
    public Problem(Code code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public static Problem badRequest(String message) {
        return new Problem(Code.BAD_REQUEST, message);
    }

    public static Problem notFound(String message) {
        return new Problem(Code.NOT_FOUND, message);
    }

    public static Problem tooCostly(String message) {
        return new Problem(Code.TOO_COSTLY, message);
    }

    /** The problem that a failure is to a client. */
    public static Problem of(Throwable failure) {
        return Faults.problem(failure);
    }

    public Code code() {
        return code;
    }

    /** The message, which a problem always has. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** What {@code extensions} hold: the code first. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return extensions;
    }
}
