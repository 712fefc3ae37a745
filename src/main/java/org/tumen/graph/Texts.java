package org.tumen.graph;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps out texts that the database cannot hold and nobody means: with NUL, or with half of a surrogate pair. */
public final class Texts {
    private Texts() {}

    /** @throws Problem when a text in an argument, at whatever depth, cannot be held */
    public static void check(@Nullable Object argument) {
        if (argument instanceof String text && !isWhole(text)) {
            throw Problem.badRequest("A text of this question holds a NUL character or half of a surrogate pair.");
        }
        if (argument instanceof Map<?, ?> fields) {
            fields.values().forEach(Texts::check);
        }
        if (argument instanceof Collection<?> items) {
            items.forEach(Texts::check);
        }
    }

    /** A text of a client as a message shows it: its first characters, without half of a pair at the end. */
    public static String shown(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
