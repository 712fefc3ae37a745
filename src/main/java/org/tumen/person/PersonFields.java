package org.tumen.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.korean.KoreanName;
import org.tumen.statement.Folded;

/** Persons and organizations in the graph. */
public final class PersonFields {
    private PersonFields() {}

    public static void declare(Graph graph) {
        EntityFields.of(graph, Kind.PERSON)
                .details(Persons.BASIS, row -> row.text("basis"))
                .column("publicBasis", basis -> basis);
        list(Persons.listed(), filter -> bound(name(filter), keys(filter), Entities.words(filter, "publicBasis")))
                .declare(graph, "persons", "Person");
        list(Entities.listed(Kind.ORGANIZATION) + Persons.named("e.id"), filter -> bound(name(filter), keys(filter)))
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

    /** The keys that likely spellings of the name that a filter asks for share; one syllable is too little to go by. */
    static Integer[] keys(Map<String, Object> filter) {
        return KoreanName.asked(String.valueOf(filter.getOrDefault("name", ""))).stream()
                .filter(name -> name.syllables() > 1)
                .flatMap(name -> Stream.of(name.keys()))
                .toArray(Integer[]::new);
    }

    static List<@Nullable Object> bound(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
