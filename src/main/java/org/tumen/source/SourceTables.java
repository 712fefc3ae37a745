package org.tumen.source;

import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.export.Table;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Relation;
import org.tumen.statement.Filters;

/** What sources are exported as. */
public final class SourceTables {
    private SourceTables() {}

    public static List<Table<?>> of(Graph graph) {
        return List.of(
                new Table<>("sources", "schema:CreativeWork", graph.list("sources"), Entity::id, Entity::globalId)
                        .about(told())
                        .with(Relation.one("source details", Sources.DETAILS, Source::from))
                        .column("title", "schema:name", Source::title)
                        .column(
                                "published",
                                "schema:datePublished",
                                source -> source.published() == null
                                        ? null
                                        : source.published().edtf())
                        .column("publishedBasis", null, Source::publishedBasis)
                        .column("accessed", null, Source::accessed)
                        .column("counts", null, Source::counts)
                        .column("language", "schema:inLanguage", Source::language)
                        .column("url", "schema:sameAs", Source::url)
                        .column("seen", null, Source::seen)
                        .and()
                        .with(Relation.one("publisher", Sources.PUBLISHER, Entity::from))
                        .reference("publisher", "schema:publisher", Entity::globalId)
                        .column("publisherLabel", null, Entity::label)
                        .and()
                        .with(Relation.many("authors", Sources.AUTHORS, Entity::from))
                        .reference("authors", "schema:author", SourceTables::ids)
                        .column(
                                "authorLabels",
                                null,
                                authors -> authors.stream().map(Entity::label).toList())
                        .and()
                        .with(Relation.many("derived from", Sources.DERIVED_FROM, Entity::from))
                        .reference("derivedFrom", "prov:wasDerivedFrom", SourceTables::ids)
                        .and());
    }

    /** The sources as references. */
    public static Table<?> references(Graph graph) {
        return new Table<>(
                        "sources", "schema:CreativeWork", graph.<Entity>list("sources"), Entity::id, Entity::globalId)
                .about(told())
                .with(Relation.one("reference", Sources.REFERENCES, References::reference))
                .column("reference", null, reference -> reference)
                .and();
    }

    private static Listing<Entity> told() {
        Filter filter = Filters.of(Kind.SOURCE).entities("about", Sources.TOLD).filter();
        return Entities.list(Kind.SOURCE, List.of(Entities.byDay(Kind.SOURCE)), filter, List.of());
    }

    private static List<String> ids(List<Entity> entities) {
        return entities.stream().map(Entity::globalId).toList();
    }
}
