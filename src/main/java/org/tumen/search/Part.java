package org.tumen.search;

import java.util.ArrayList;
import java.util.List;

/** A part of a text that matched: what was looked for, or what stands around it. */
record Part(String text, boolean found) {
    /** What PostgreSQL is told to put around each word that it found; no text holds them. */
    static final char BEGIN = '\u0002';

    static final char END = '\u0003';

    /** A text all of which was looked for. */
    static List<Part> whole(String text) {
        return List.of(new Part(text, true));
    }

    /** A text in which what was found stands between {@link #BEGIN} and {@link #END}. */
    static List<Part> marked(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean found = text.charAt(at) == BEGIN;
            int from = found ? at + 1 : at;
            int until = text.indexOf(found ? END : BEGIN, from);
            until = until < 0 ? text.length() : until;
            if (until > from) {
                parts.add(new Part(text.substring(from, until), found));
            }
            at = found ? until + 1 : until;
        }
        return parts;
    }
}
