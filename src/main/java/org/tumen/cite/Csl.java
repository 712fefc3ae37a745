package org.tumen.cite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes references as CSL-JSON, the input of citation processors (CSL 1.0.2). */
public final class Csl {
    private Csl() {}

    /** One item. */
    public static JsonObject item(Reference reference) {
        JsonObject item = new JsonObject()
                .put("id", reference.id())
                .put("type", reference.url() == null ? "document" : "webpage");
        if (!reference.authors().isEmpty()) {
            JsonArray authors = new JsonArray();
            reference.authors().forEach(author -> authors.add(new JsonObject().put("literal", author)));
            item.put("author", authors);
        }
        put(item, "title", reference.title());
        put(item, "container-title", reference.container());
        if (reference.issued() != null) {
            item.put("issued", date(reference.issued()));
        }
        if (reference.accessed() != null) {
            item.put("accessed", dates(List.of(parts(reference.accessed()))));
        }
        put(item, "language", reference.language());
        put(item, "URL", reference.url());
        put(item, "note", reference.note());
        return item;
    }

    private static void put(JsonObject item, String key, @Nullable String value) {
        if (value != null) {
            item.put(key, value);
        }
    }

    /** A date that is no plain day, month or year is the span of its first and last day, or else told in words. */
    private static JsonObject date(Day day) {
        List<Integer> parts = day.parts();
        if (!parts.isEmpty()) {
            JsonObject date = dates(List.of(new JsonArray(parts)));
            return day.isAbout() ? date.put("circa", true) : date;
        }
        return day.isBounded()
                ? dates(List.of(parts(day.earliest()), parts(day.latest())))
                : new JsonObject().put("literal", day.display());
    }

    private static JsonObject dates(List<JsonArray> parts) {
        return new JsonObject().put("date-parts", new JsonArray(parts));
    }

    private static JsonArray parts(LocalDate day) {
        return new JsonArray().add(day.getYear()).add(day.getMonthValue()).add(day.getDayOfMonth());
    }
}
