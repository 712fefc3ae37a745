package org.tumen.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.statement.Folded;

/** Persons and organizations in the graph. */
public final class PersonFields {
    private PersonFields() {}

    public static void declare(Graph graph) {
        EntityFields.of(graph, Kind.PERSON)
                .details(Persons.BASIS, row -> row.text("basis"))
                .column("publicBasis", basis -> basis);
        list(Persons.listed(), filter -> bound(name(filter), Entities.words(filter, "publicBasis")))
                .declare(graph, "persons", "Person");
        list(Entities.listed(Kind.ORGANIZATION) + Persons.named("$3", "e.id"), filter -> bound(name(filter)))
                .declare(graph, "organizations", "Organization");
    }

    private static Listing<Entity> list(
            String from, java.util.function.Function<Map<String, Object>, List<@Nullable Object>> bind) {
        return new Listing<>(
                Entities.COLUMNS, from, List.of(Entities.BY_LABEL, Entities.BY_DAY), Entities.ID, bind, Entity::from);
    }

    /** The folded name that a filter asks for; null when it asks for none, what no name holds when it has no letter. */
    static @Nullable String name(Map<String, Object> filter) {
        Object name = filter.get("name");
        String folded = name == null ? null : Folded.of(name.toString());
        return folded != null && folded.isEmpty() ? "-" : folded;
    }

    static List<@Nullable Object> bound(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
