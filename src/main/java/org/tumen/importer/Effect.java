package org.tumen.importer;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an import did to the record, or would do: where, what, and why.
 *
 * @param line the line of the file that says so; where nothing says it any more, that of its source or editorial file
 * @param subject what it is about, by slug; what has no slug is called by its parts
 * @param property what is said of the subject, as the record files call it; null when the subject itself is meant
 * @param before what stood in the place of what is changed
 */
public record Effect(
        Action action,
        String file,
        int line,
        String subject,
        @Nullable String property,
        @Nullable String value,
        @Nullable String before,
        String why)
        implements Comparable<Effect> {
    private static final Comparator<Effect> ORDER = Comparator.comparing(Effect::file)
            .thenComparing(Effect::line)
            .thenComparing(Effect::action)
            .thenComparing(Effect::toString);

    /** What is done to a row of the record. */
    public enum Action {
        ADDED,
        CHANGED,
        RETIRED,
        KEPT_OUT
    }

    @Override
    public int compareTo(Effect other) {
        return ORDER.compare(this, other);
    }

    /** One line: file:line: what is done to what; why. */
    @Override
    public String toString() {
        String what = action.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + subject;
        return file + ":" + line + ": " + what
                + (property == null ? "" : " " + property)
                + (value == null ? "" : " '" + value + "'")
                + (before == null ? "" : ", was '" + before + "'")
                + "; " + why;
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("action", action.name())
                .put("line", line)
                .put("subject", subject)
                .put("property", property)
                .put("value", value)
                .put("before", before)
                .put("why", why);
    }
}
