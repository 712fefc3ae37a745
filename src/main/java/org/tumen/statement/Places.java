package org.tumen.statement;

/** Tells which places lie in which; the rule knows places only by their slugs. */
@FunctionalInterface
public interface Places {
    /** Whether a place lies in the other, directly or through places between them. */
    boolean within(String place, String other);
}
