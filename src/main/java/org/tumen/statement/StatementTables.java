package org.tumen.statement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.export.Brought;
import org.tumen.export.Table;
import org.tumen.graph.Filter;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Listing;
import org.tumen.graph.Listing.Sort;
import org.tumen.graph.Problem;
import org.tumen.graph.Relation;
import org.tumen.graph.Texts;

/** What statements and citations are exported as: a claim's with its speaker and its standing. */
public final class StatementTables {
    private StatementTables() {}

    /** A statement of the list; its id and that of the candidate that it is. */
    private record Listed(UUID id, UUID candidate) {
        static Listed from(Row row) {
            return new Listed(row.uuid("id"), row.uuid("candidate"));
        }
    }

    /** What a row of statements holds besides the list's. */
    private record Exported(
            Told told,
            @Nullable String target,
            @Nullable String speaker,
            @Nullable String speakerLabel,
            @Nullable Rule rule,
            @Nullable Integer candidates) {
        static Exported from(Row row) {
            Integer rule = row.maybeNumber("rule");
            return new Exported(
                    Told.from(row),
                    pointed(row, "target"),
                    pointed(row, "speaker"),
                    row.maybeText("speaker_label"),
                    rule == null ? null : Rule.of(rule),
                    row.maybeNumber("candidates"));
        }

        Value value() {
            return told.statement().value();
        }
    }

    public static List<Table<?>> all() {
        return List.of(statements(), CitationTable.citations());
    }

    private static Table<Listed> statements() {
        return new Table<>(
                        "statements",
                        "tumen:Statement",
                        listing(
                                "v.id, v.candidate",
                                Statements.LISTED,
                                new Sort("SUBJECT", "v.subject", "bigint"),
                                "v.id",
                                filter(Statements.ABOUT, Statements.OF, Statements.IN),
                                Listed::from),
                        Listed::id,
                        statement -> new GlobalId("Statement", StatementId.hex(statement.id())).toString())
                .own("about", "properties", "sources")
                .with(Relation.one("exported statement", Statements.EXPORTED, Exported::from))
                .reference("subject", "schema:about", row -> row.told().subject())
                .column("subjectLabel", null, row -> row.told().subjectLabel())
                .column(
                        "property",
                        null,
                        row -> row.told().statement().property().name())
                .column("value", "prov:value", row -> row.told().statement().display())
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
                .reference("target", null, Exported::target)
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
                .reference("speaker", "prov:wasAttributedTo", Exported::speaker)
                .column("speakerLabel", null, Exported::speakerLabel)
                .column("standing", null, row -> row.told().standing())
                .column("rank", null, row -> row.told().statement().rank().name())
                .column("pick", null, row -> name(row.rule()))
                .column("candidates", null, Exported::candidates)
                .and()
                .with(Relation.fold("disputed", Statements.DISPUTED, rows -> true, false))
                .column("disputed", null, disputed -> disputed)
                .and()
                .with(new Brought.Keyed<>(
                        Relation.many("evidence", Citations.EVIDENCE, row -> row), Listed::candidate, List.of(), false))
                .column("citations", null, List::size)
                .column("origins", null, rows -> rows.isEmpty() ? 0 : Citations.origins(rows))
                .and();
    }

    private static @Nullable String pointed(Row row, String column) {
        String slug = row.maybeText(column + "_slug");
        return slug == null ? null : Told.id(row.number(column + "_kind"), slug);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <V> Function<Exported, @Nullable Object> value(Class<V> type, Function<V, @Nullable Object> part) {
        return exported -> type.isInstance(exported.value()) ? part.apply(type.cast(exported.value())) : null;
    }

    private static Function<Exported, @Nullable Object> date(Function<FuzzyDate, @Nullable Object> part) {
        return value(Value.Date.class, date -> part.apply(date.date()));
    }

    /** A list in the order in which what rows share lies together, since all of it is read. */
    static <T> Listing<T> listing(
            String columns, String from, Sort sort, String id, Filter filter, Function<Row, T> read) {
        return new Listing<>(
                columns, from, List.of(sort), new Sort("ID", id, "uuid"), filter, List.of(), List.of(), read);
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
