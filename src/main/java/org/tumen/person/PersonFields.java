package org.tumen.person;

import java.util.List;
import java.util.stream.Stream;
import org.tumen.entity.Entities;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Filters;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.korean.KoreanName;
import org.tumen.statement.Folded;

/** Persons and organizations in the graph. */
public final class PersonFields {
    private PersonFields() {}

    public static void declare(Graph graph) {
        EntityFields.of(graph, Kind.PERSON)
                .details(Persons.BASIS, row -> row.text("basis"))
                .column("publicBasis", basis -> basis);
        Filter persons = named(new Filter(), "s.subject");
        Filters.words(persons, "publicBasis", Persons.WITH_BASIS);
        Entities.list(Kind.PERSON, List.of(Entities.BY_LABEL), persons, List.of())
                .declare(graph, "persons", "Person");
        Filter organizations = named(new Filter(), "s.subject");
        Entities.list(Kind.ORGANIZATION, List.of(Entities.BY_LABEL), organizations, List.of())
                .declare(graph, "organizations", "Organization");
    }

    /** Lets through who is called so; {@code who} is the entity that bears the names. */
    static Filter named(Filter filter, String who) {
        return filter.field(
                "name",
                "name",
                (parameters, name) -> Persons.NAMED.formatted(
                        parameters.add(folded(name.toString()), "text"),
                        parameters.add(keys(name.toString()), "int[]"),
                        who));
    }

    /** What no name holds when the text has no letter. */
    private static String folded(String name) {
        String folded = Folded.of(name);
        return folded.isEmpty() ? "-" : folded;
    }

    /** The keys that likely spellings of a name share; one syllable is too little to go by. */
    private static Integer[] keys(String text) {
        return KoreanName.asked(text).stream()
                .filter(name -> name.syllables() > 1)
                .flatMap(name -> Stream.of(name.keys()))
                .toArray(Integer[]::new);
    }
}
