package org.tumen.person;

import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.search.Called;
import org.tumen.statement.Codes;
import org.tumen.statement.Filters;
import org.tumen.statement.Groupings;
import org.tumen.statement.Property;
import org.tumen.statement.Term;

/** Persons and organizations in the graph. */
public final class PersonFields {
    private PersonFields() {}

    public static void declare(Graph graph) {
        EntityFields.of(graph, Kind.PERSON)
                .details(Persons.BASIS, row -> row.text("basis"))
                .column("publicBasis", basis -> basis);
        Entities.list(
                        Kind.PERSON,
                        List.of(Entities.BY_LABEL, Entities.byDay(Kind.PERSON)),
                        Called.by(persons()),
                        List.of(
                                Groupings.words(Kind.PERSON, Term.BASIS, Codes.PublicBasis.class),
                                Groupings.entities(Kind.PERSON, Term.ORGANIZATION),
                                Groupings.entities(Kind.PERSON, Term.PLACE),
                                Groupings.entities(Kind.PERSON, Term.COUNTRY),
                                Groupings.YEAR,
                                Groupings.entities(Kind.PERSON, Term.PUBLISHER),
                                Groupings.disputed(Kind.PERSON)))
                .declare(graph, "persons", "Person");
        Entities.list(
                        Kind.ORGANIZATION,
                        List.of(Entities.BY_LABEL),
                        Called.by(organizations()),
                        List.of(
                                Groupings.entities(Kind.ORGANIZATION, Term.PLACE),
                                Groupings.entities(Kind.ORGANIZATION, Term.COUNTRY),
                                Groupings.entities(Kind.ORGANIZATION, Term.PUBLISHER),
                                Groupings.disputed(Kind.ORGANIZATION)))
                .declare(graph, "organizations", "Organization");
    }

    private static Filter persons() {
        return Filters.of(Kind.PERSON)
                .words("publicBasis", Term.BASIS)
                .entities("organizations", Term.ORGANIZATION)
                .entities("places", Term.PLACE)
                .days("born")
                .days("died", Property.DEATH_DATE, "s.picks")
                .origins()
                .disputed()
                .told(Persons.OF_STATEMENT, "s.subject", Persons.PARTS)
                .filter();
    }

    private static Filter organizations() {
        return Filters.of(Kind.ORGANIZATION)
                .entities("places", Term.PLACE)
                .origins()
                .disputed()
                .told("v.subject", "s.subject", "(select s.subject as id)")
                .filter();
    }
}
