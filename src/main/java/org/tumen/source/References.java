package org.tumen.source;

import java.util.List;
import org.tumen.cite.Day;
import org.tumen.cite.Reference;
import org.tumen.db.Row;
import org.tumen.graph.Cited;
import org.tumen.statement.FuzzyDate;

/** Sources as bibliographies hold them. */
final class References {
    private References() {}

    static Reference reference(Row row) {
        String published = row.maybeText("published");
        List<String> authors = row.texts("author_labels");
        return new Reference(
                row.text("slug"),
                authors,
                row.text("title"),
                row.maybeText("publisher_label"),
                published == null ? null : day(new FuzzyDate(published, row.date("earliest"), row.date("latest"))),
                row.maybeDate("accessed"),
                row.text("language"),
                row.maybeText("url"),
                row.flag("seen") ? null : "Cited by others; not held");
    }

    static Cited cited(Row row) {
        return new Cited(row.text("title"), null, row.moment("at"), reference(row));
    }

    private static Day day(FuzzyDate date) {
        return new Day(date.edtf(), date.earliest(), date.latest(), date.display());
    }
}
