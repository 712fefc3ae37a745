package org.tumen.revision;

/** A revision that cannot be undone, because what it closed cannot stand with what came since. */
public final class Irreversible extends RuntimeException {
    private static final long serialVersionUID = 1;

    Irreversible(String why) {
        super(why);
    }
}
