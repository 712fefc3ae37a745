package org.tumen.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values as texts, and as JSON. */
final class Cells {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private Cells() {}

    /** A value that is no list. */
    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A text in quotes. */
    static void quoted(StringBuilder json, String text) {
        json.append('"');
        ENCODER.quoteAsString(text, json);
        json.append('"');
    }

    /** A value: numbers and truths as such, lists as lists, days as texts. */
    static void json(StringBuilder json, @Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            json.append(value == null ? "null" : plain(value));
            return;
        }
        if (!(value instanceof Collection<?> items)) {
            quoted(json, plain(value));
            return;
        }
        json.append('[');
        String between = "";
        for (Object item : items) {
            json.append(between);
            json(json, item);
            between = ",";
        }
        json.append(']');
    }
}
