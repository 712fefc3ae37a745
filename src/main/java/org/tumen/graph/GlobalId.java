package org.tumen.graph;

import org.jspecify.annotations.Nullable;

/** A global id, "Person:thae-yong-ho": the type in the schema and what tells its things apart. */
public record GlobalId(String type, String local) {
    @Override
    public String toString() {
        return type + ":" + local;
    }

    /** Null when the text is no global id. */
    public static @Nullable GlobalId parse(String text) {
        int colon = text.indexOf(':');
        boolean whole = colon > 0 && colon < text.length() - 1;
        return whole ? new GlobalId(text.substring(0, colon), text.substring(colon + 1)) : null;
    }

    /** What tells things of a type apart, given as a global id or alone; null when the id is of another type. */
    public static @Nullable String local(String type, String text) {
        GlobalId id = parse(text);
        if (id == null) {
            return text;
        }
        return id.type.equals(type) ? id.local : null;
    }

    /** What follows the type, whatever it is; the whole text when no type stands before it. */
    public static String local(String text) {
        GlobalId id = parse(text);
        return id == null ? text : id.local;
    }
}
