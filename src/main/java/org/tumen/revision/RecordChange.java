package org.tumen.revision;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.graph.GlobalId;

/**
 * What one revision is told as: itself, and the entities that it touched.
 *
 * @param ids the global ids of the entities, by kind and slug, at most {@link #MOST}
 * @param truncated whether it touched more than these, or so much of them that not all was read
 * @param names all by which somebody may have asked for one of the ids: the id, the slug, the defector's id
 */
record RecordChange(
        int revision,
        OffsetDateTime at,
        String author,
        String message,
        List<String> ids,
        boolean truncated,
        Set<String> names) {
    /** How many ids are told; the SQL brings one more, which says that there are more. */
    static final int MOST = 500;

    static RecordChange from(Row row) {
        List<String> touched = row.texts("touched");
        List<String> ids = new ArrayList<>();
        Set<String> names = new HashSet<>();
        names.addAll(row.texts("retired"));
        for (String text : touched.subList(0, Math.min(touched.size(), MOST))) {
            int colon = text.indexOf(':');
            Kind kind = Kind.of(Integer.parseInt(text.substring(0, colon)));
            String slug = text.substring(colon + 1);
            ids.add(new GlobalId(kind.type, slug).toString());
            names.add(slug);
            if (Kind.AGENTS.contains(kind)) {
                names.add(new GlobalId(Kind.DEFECTOR.type, slug).toString());
            }
        }
        names.addAll(ids);
        return new RecordChange(
                row.number("number"),
                row.moment("at"),
                row.text("author"),
                row.text("message"),
                List.copyOf(ids),
                touched.size() > MOST || row.flag("much"),
                Set.copyOf(names));
    }
}
