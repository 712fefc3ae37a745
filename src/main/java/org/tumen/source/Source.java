package org.tumen.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.statement.FuzzyDate;

/** A source as it is described at a revision. */
record Source(
        String title,
        @Nullable FuzzyDate published,
        @Nullable String publishedBasis,
        @Nullable LocalDate accessed,
        LocalDate counts,
        String language,
        @Nullable String url,
        boolean seen) {
    static Source from(Row row) {
        String published = row.maybeText("published");
        return new Source(
                row.text("title"),
                published == null ? null : new FuzzyDate(published, row.date("earliest"), row.date("latest")),
                row.maybeText("published_basis"),
                row.maybeDate("accessed"),
                row.date("first_reported"),
                row.text("language"),
                row.maybeText("url"),
                row.flag("seen"));
    }
}
