package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tumen.db.Change;
import org.tumen.merge.Credits;
import org.tumen.statement.FuzzyDate;

/** Writes the sources, and knows from which day on each of them counts. */
final class Sources {
    /** Those of some sources ($1) whose own report the record holds. */
    static final String HELD = "select id from source where until = 2147483647 and seen and id = any($1::bigint[])";

    private static final String NEVER = "9999-01-01";

    private final Change change;
    private final List<Drafts.Source> sources;
    private final Map<String, Long> ids;
    private final Map<String, String> days = new HashMap<>();

    Sources(Change change, List<Drafts.Source> sources, Map<String, Long> ids) {
        this.change = change;
        this.sources = sources;
        this.ids = ids;
        sources.forEach(source -> days.put(source.slug(), counts(source)));
    }

    /** The day from which on a source counts, as ISO 8601. */
    String day(String slug) {
        return Objects.requireNonNull(days.get(slug), slug);
    }

    /** The sources whose citations this import says anew. */
    Long[] seen() {
        return sources.stream().filter(Drafts.Source::seen).map(this::id).toArray(Long[]::new);
    }

    /** A file that only cites a source does not change one whose own report is held. */
    Future<Void> write(Touched touched) {
        Long[] unseen =
                sources.stream().filter(source -> !source.seen()).map(this::id).toArray(Long[]::new);
        return change.rows(HELD, (Object) unseen).compose(rows -> {
            Set<Long> held = new HashSet<>();
            rows.forEach(row -> held.add(row.id("id")));
            List<JsonObject> written = sources.stream()
                    .filter(source -> !held.contains(id(source)) || source.seen())
                    .map(this::row)
                    .toList();
            return change.revise("source", written)
                    .map(opened -> opened.stream()
                            .map(id -> (Long) id)
                            .map(touched.subjects::add)
                            .toList())
                    .compose(opened -> Credits.follow(change));
        });
    }

    private Long id(Drafts.Source source) {
        return Objects.requireNonNull(ids.get(source.slug()));
    }

    /** The last day on which it can have been published; where it shows none, the day that we read it. */
    static String counts(Drafts.Source source) {
        FuzzyDate date = source.published() == null ? source.accessed() : source.published();
        return date == null || !date.latest().isBefore(FuzzyDate.END)
                ? NEVER
                : date.latest().toString();
    }

    private JsonObject row(Drafts.Source source) {
        JsonArray authors = new JsonArray();
        source.authors().forEach(author -> authors.add(ids.get(author)));
        FuzzyDate accessed = source.accessed();
        JsonObject row = new JsonObject()
                .put("id", id(source))
                .put("first_reported", day(source.slug()))
                .put("title", source.title())
                .put("publisher", source.publisher() == null ? null : ids.get(source.publisher()))
                .put("authors", authors)
                .put("language", source.language())
                .put("url", source.url())
                .put("seen", source.seen())
                .put("accessed", accessed == null ? null : accessed.earliest().toString());
        if (source.published() == null) {
            return row;
        }
        row.put("published", source.published().edtf())
                .put("published_basis", source.publishedBasis().name());
        return Payload.bounds(row, source.published());
    }
}
