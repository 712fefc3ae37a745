package org.tumen.statement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.export.Brought.Keyed;
import org.tumen.export.Table;
import org.tumen.graph.Filter;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Listing;
import org.tumen.graph.Problem;
import org.tumen.graph.Relation;
import org.tumen.graph.Sort;
import org.tumen.graph.Texts;

/** What statements and citations are exported as: a claim's with its speaker and its standing. */
public final class StatementTables {
    private StatementTables() {}

    public static List<Table<?>> all() {
        return List.of(statements(), CitationTable.citations());
    }

    private static Table<Written> statements() {
        return new Table<>(
                        "statements",
                        "tumen:Statement",
                        listing(
                                "v.*",
                                Statements.LISTED,
                                new Sort("SUBJECT", "v.subject", "bigint"),
                                "v.id",
                                filter(Statements.ABOUT, Statements.OF, Statements.IN),
                                Written::from),
                        Written::id,
                        statement -> new GlobalId("Statement", StatementId.hex(statement.id())).toString())
                .own("about", "properties", "sources")
                .with(new Exported.Bring())
                .reference(
                        "subject",
                        "schema:about",
                        exported -> exported.subject().id())
                .column("subjectLabel", null, exported -> exported.subject().label())
                .column("property", null, exported -> exported.said().property().name())
                .column("value", "prov:value", exported -> exported.said().display())
                .column("date", null, date(FuzzyDate::edtf))
                .column("dateEarliest", null, date(date -> Picked.bounded(date.earliest())))
                .column("dateLatest", null, date(date -> Picked.bounded(date.latest())))
                .column("number", null, value(Value.Figure.class, Value.Figure::number))
                .column("low", null, value(Value.Figure.class, Value.Figure::low))
                .column("high", null, value(Value.Figure.class, Value.Figure::high))
                .column(
                        "qualifier",
                        null,
                        value(Value.Figure.class, figure -> figure.qualifier().name()))
                .column("status", null, value(Value.Figure.class, figure -> name(figure.status())))
                .column("code", null, value(Value.Code.class, Value.Code::code))
                .reference("target", null, exported -> exported.said().targetId())
                .column("role", null, value(Value.Reference.class, Value.Reference::role))
                .column("script", null, value(Value.Name.class, Value.Name::script))
                .column("language", "schema:inLanguage", value(Value.Name.class, Value.Name::language))
                .column(
                        "system",
                        null,
                        value(Value.Name.class, name -> name.system().name()))
                .column(
                        "nameKind",
                        null,
                        value(Value.Name.class, name -> name.kind().name()))
                .reference("speaker", "prov:wasAttributedTo", speaker(Entity::globalId))
                .column("speakerLabel", null, speaker(Entity::label))
                .column("standing", null, Exported::standing)
                .column("rank", null, exported -> exported.rank().name())
                .column("pick", null, Exported.picked(pick -> pick.rule().name()))
                .column("candidates", null, Exported.picked(Pick::candidates))
                .column("disputed", null, Exported::disputed)
                .and()
                .with(new Keyed<>(
                        Relation.many("evidence", Citations.EVIDENCE, row -> row),
                        Written::candidate,
                        List.of(),
                        false))
                .column("citations", null, List::size)
                .column("origins", null, rows -> rows.isEmpty() ? 0 : Citations.origins(rows))
                .and();
    }

    private static Function<Exported, @Nullable Object> speaker(Function<Entity, String> part) {
        return exported -> exported.speaker() == null ? null : part.apply(exported.speaker());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <V> Function<Exported, @Nullable Object> value(Class<V> type, Function<V, @Nullable Object> part) {
        return exported -> {
            Value value = exported.said().value();
            return type.isInstance(value) ? part.apply(type.cast(value)) : null;
        };
    }

    private static Function<Exported, @Nullable Object> date(Function<FuzzyDate, @Nullable Object> part) {
        return value(Value.Date.class, date -> part.apply(date.date()));
    }

    /** A list in the order in which what rows share lies together, since all of it is read. */
    static <T> Listing<T> listing(
            String columns, String from, Sort sort, String id, Filter filter, Function<Row, T> read) {
        return new Listing<>(
                columns, from, null, List.of(sort), new Sort("ID", id, "uuid"), filter, List.of(), List.of(), read);
    }

    static Filter filter(String about, String properties, String sources) {
        Filter filter = Filters.of(Kind.CLAIM)
                .entities("about", about)
                .entities("sources", sources)
                .filter();
        return filter.field(
                "properties",
                List.of(Property.NAME.name()),
                (parameters, names) -> properties.formatted(parameters.add(codes((List<?>) names), "smallint[]")));
    }

    private static Integer[] codes(List<?> properties) {
        return properties.stream().map(name -> code(name.toString())).toArray(Integer[]::new);
    }

    private static Integer code(String property) {
        return Arrays.stream(Property.values())
                .filter(each -> each.name().equals(property))
                .findFirst()
                .map(each -> each.code)
                .orElseThrow(() -> Problem.badRequest("There is no property '" + Texts.shown(property, 60)
                        + "'; the schema's enum Property has them all."));
    }
}
