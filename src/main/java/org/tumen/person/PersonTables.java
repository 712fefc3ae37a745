package org.tumen.person;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.export.Table;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;
import org.tumen.graph.Relation;
import org.tumen.statement.Codes.NameKind;
import org.tumen.statement.Codes.NameSystem;
import org.tumen.statement.Listed;
import org.tumen.statement.Picked;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/** What persons, organizations and defectors are exported as. */
public final class PersonTables {
    private PersonTables() {}

    public static List<Table<?>> of(Graph graph) {
        return List.of(persons(graph), organizations(graph), defectors(graph));
    }

    private static Table<Listed> persons(Graph graph) {
        Table<Listed> persons = new Table<>(
                        "persons",
                        "schema:Person",
                        Listed.of(graph.list("persons"), Persons.ITS_BASIS, Defectors.ITS_DEFECTOR),
                        Listed::id,
                        Listed::globalId)
                .column("label", "schema:name", Listed::label)
                .column("publicBasis", null, person -> person.row().text("basis"));
        return named(persons)
                .with(Picked.ofSubject(
                        Property.DESCRIPTION, Property.BIRTH_DATE, Property.DEATH_DATE, Property.BIRTHPLACE))
                .column("description", "schema:description", Picked.display(Property.DESCRIPTION))
                .column("birthDate", "schema:birthDate", Picked.edtf(Property.BIRTH_DATE))
                .column("birthDateEarliest", null, Picked.earliest(Property.BIRTH_DATE))
                .column("birthDateLatest", null, Picked.latest(Property.BIRTH_DATE))
                .column("deathDate", "schema:deathDate", Picked.edtf(Property.DEATH_DATE))
                .reference("birthplace", "schema:birthPlace", Picked.reference(Property.BIRTHPLACE))
                .and()
                .reference("defector", null, PersonTables::defector);
    }

    private static Table<Listed> organizations(Graph graph) {
        Table<Listed> organizations = new Table<>(
                        "organizations",
                        "schema:Organization",
                        Listed.of(graph.list("organizations")),
                        Listed::id,
                        Listed::globalId)
                .column("label", "schema:name", Listed::label);
        return named(organizations)
                .with(Picked.ofSubject(Property.DESCRIPTION, Property.PARENT))
                .column("description", "schema:description", Picked.display(Property.DESCRIPTION))
                .reference("parent", "schema:parentOrganization", Picked.reference(Property.PARENT))
                .and();
    }

    private static Table<Listed> defectors(Graph graph) {
        return new Table<>("defectors", "schema:Role", Listed.of(graph.list("defectors")), Listed::id, Listed::globalId)
                .column("label", "schema:name", Listed::label)
                .with(Relation.one("agent", Defectors.AGENT, Entity::from))
                .reference("agent", null, Entity::globalId)
                .and()
                .with(Relation.one("event", Defectors.EVENT, Entity::from))
                .reference("event", null, Entity::globalId)
                .column("eventLabel", null, Entity::label)
                .and()
                .with(Picked.ofEvent(Property.DATE, Property.DEPARTED, Property.ARRIVED, Property.ANNOUNCED))
                .column("date", "schema:startDate", Picked.edtf(Property.DATE))
                .column("dateEarliest", null, Picked.earliest(Property.DATE))
                .column("dateLatest", null, Picked.latest(Property.DATE))
                .column("departed", null, Picked.edtf(Property.DEPARTED))
                .column("arrived", null, Picked.edtf(Property.ARRIVED))
                .column("announced", null, Picked.edtf(Property.ANNOUNCED))
                .and();
    }

    /** The defector that a person is; null when the person is none. */
    private static @Nullable String defector(Listed person) {
        String slug = person.row().maybeText("defector");
        return slug == null ? null : new GlobalId(Kind.DEFECTOR.type, slug).toString();
    }

    /** All spellings in use, and the first in Korean letters and in Chinese characters. */
    private static Table<Listed> named(Table<Listed> table) {
        return table.with(Picked.NAMES)
                .column("names", "schema:alternateName", PersonTables::texts)
                .column("hangul", null, names -> first(names, NameSystem.HANGUL))
                .column("hanja", null, names -> first(names, NameSystem.HANJA))
                .and();
    }

    private static List<String> texts(List<Value.Name> names) {
        return spelled(names, name -> true);
    }

    private static @Nullable String first(List<Value.Name> names, NameSystem system) {
        return spelled(names, name -> name.system() == system).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<String> spelled(List<Value.Name> names, Predicate<Value.Name> which) {
        return names.stream()
                .filter(name -> name.kind() != NameKind.MISPRINT)
                .filter(which)
                .map(Value.Name::text)
                .distinct()
                .toList();
    }
}
