package org.tumen.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A part of a text that matched: what was looked for, or what stands around it. */
record Part(String text, boolean found) {
    /** What PostgreSQL is told to put around each word that it found; no text holds them. */
    static final char BEGIN = '\u0002';

    static final char END = '\u0003';

    /** A text all of which was looked for. */
    static List<Part> whole(String text) {
        return List.of(new Part(text, true));
    }

    /** A text, or the part of it that was marked where all but words are spaces, with what was found set apart. */
    static List<Part> marked(String text, String marked) {
        String spaced = marked.replaceAll("[" + BEGIN + END + "]", "");
        int from = IntStream.rangeClosed(0, text.length() - spaced.length())
                .filter(at -> isAt(text, at, spaced))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no part of its text: " + spaced));
        StringBuilder whole = new StringBuilder(text.substring(from, from + spaced.length()));
        for (int at = 0; at < marked.length(); at++) {
            if (marked.charAt(at) == BEGIN || marked.charAt(at) == END) {
                whole.insert(at, marked.charAt(at));
            }
        }
        return parts(whole.toString());
    }

    private static boolean isAt(String text, int from, String spaced) {
        return IntStream.range(0, spaced.length())
                .allMatch(at -> spaced.charAt(at) == ' ' || spaced.charAt(at) == text.charAt(from + at));
    }

    /** A text in which what was found stands between {@link #BEGIN} and {@link #END}. */
    private static List<Part> parts(String text) {
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
