package org.tumen.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Problem;
import org.tumen.graph.Relation;
import org.tumen.graph.TypeFields;
import org.tumen.search.Worded;
import org.tumen.statement.Filters;
import org.tumen.statement.Groupings;
import org.tumen.statement.Property;
import org.tumen.statement.Statement;
import org.tumen.statement.Term;

/** Sources in the graph, with who wrote and published them and all that they say. */
public final class SourceFields {
    private SourceFields() {}

    public static void declare(Graph graph) {
        TypeFields<Entity> source = EntityFields.of(graph, Kind.SOURCE);
        source.details(Sources.DETAILS, Source::from)
                .column("title", Source::title)
                .column("published", Source::published)
                .column("publishedBasis", Source::publishedBasis)
                .column("accessed", Source::accessed)
                .column("counts", Source::counts)
                .column("language", Source::language)
                .column("url", Source::url)
                .column("seen", Source::seen)
                .and()
                .one("publisher", Sources.PUBLISHER, Entity::from)
                .cited(Entity::globalId, Relation.one("cited source", Sources.REFERENCES, References::cited))
                .many("authors", Sources.AUTHORS, Entity::from)
                .many("derivedFrom", Sources.DERIVED_FROM, Entity::from)
                .connection(
                        "statements",
                        "Statement",
                        Sources.STATEMENTS,
                        Sources.STATEMENTS_BACKWARDS,
                        SourceFields::filter,
                        Statement::from);
        EntityFields.of(graph, Kind.PERSON).many("authored", Sources.AUTHORED, Entity::from);
        EntityFields.of(graph, Kind.ORGANIZATION).many("publications", Sources.PUBLISHED, Entity::from);
        list().declare(graph, "sources", "Source");
    }

    private static Listing<Entity> list() {
        Filter filter = Filters.of(Kind.SOURCE)
                .entities("publishers", Term.PUBLISHER)
                .entities("authors", Term.AUTHOR)
                .words("languages", Term.LANGUAGE, SourceFields::language)
                .flag("seen", Term.SEEN)
                .days("published")
                .filter();
        return Entities.list(
                Kind.SOURCE,
                List.of(Entities.byDay(Kind.SOURCE), Entities.BY_LABEL),
                Worded.TITLES.by(filter),
                List.of(
                        Groupings.entities(Kind.SOURCE, Term.PUBLISHER),
                        Groupings.entities(Kind.SOURCE, Term.AUTHOR),
                        Groupings.languages(Kind.SOURCE),
                        Groupings.YEAR));
    }

    /** A language as it is kept: tags have no case, and no region or script is told apart. */
    private static String language(String tag) {
        if (!tag.matches("[A-Za-z]{2,3}")) {
            throw Problem.badRequest("'languages' takes the first parts of BCP 47 tags, such as ko or en.");
        }
        return tag.toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> filter(Map<String, Object> arguments) {
        Map<String, Object> filter = (Map<String, Object>) arguments.getOrDefault("filter", Map.of());
        List<String> properties = filter == null ? null : (List<String>) filter.get("properties");
        return Arrays.asList(
                properties == null
                        ? null
                        : properties.stream()
                                .map(name -> Integer.toString(Property.valueOf(name).code))
                                .toList(),
                filter == null ? null : filter.get("onlyHere"));
    }
}
