package org.tumen.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.graph.GlobalId;

/** A citation as an export shows it, with what it says, its source, and the chain of attribution, origin first. */
record CitedRow(
        Told told,
        String source,
        String title,
        @Nullable String publisher,
        @Nullable String published,
        LocalDate counts,
        @Nullable String url,
        List<Link> chain) {
    /** One hop: whose mouth, and what it did. */
    record Link(String agent, String act) {
        /** Kind, slug, act and label, with colons between them. */
        static Link parse(String text) {
            String[] parts = text.split(":", 4);
            return new Link(Told.id(Integer.parseInt(parts[0]), parts[1]), parts[3] + " " + parts[2]);
        }
    }

    static CitedRow from(Row row) {
        return new CitedRow(
                Told.from(row),
                new GlobalId(Kind.SOURCE.type, row.text("source_slug")).toString(),
                row.text("title"),
                row.maybeText("publisher_label"),
                row.maybeText("published"),
                row.date("counts"),
                row.maybeText("url"),
                row.texts("chain").stream().map(Link::parse).toList());
    }

    List<String> agents() {
        return chain.stream().map(Link::agent).toList();
    }

    /** Who did what: "Ministry of Unification SAID". */
    List<String> acts() {
        return chain.stream().map(Link::act).toList();
    }
}
