package org.tumen.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Cited;
import org.tumen.graph.Graph;
import org.tumen.graph.Relation;
import org.tumen.graph.TypeFields;

/** Statements in the graph: singulars and plurals of every subject, the fields of every type of value. */
public final class StatementFields {
    /** The statements of one property ($5) of subjects. */
    public static final Relation<List<Statement>> OF_SLOT = Relation.many("slot", Statements.OF_SLOT, Statement::from);

    private static final Relation<Cited> CITED =
            Relation.one("cited statement", Statements.CITED, StatementFields::cited);

    private StatementFields() {}

    private static Cited cited(Row row) {
        Statement statement = Statement.from(row);
        String told = "Reported by " + row.number("sources") + (row.number("sources") == 1 ? " source" : " sources");
        return statement.property() == Property.WORDING
                ? new Cited(
                        statement.display(),
                        "Claimed by " + row.text("speaker") + "; "
                                + row.text("standing").toLowerCase(Locale.ROOT),
                        row.moment("at"),
                        null)
                : new Cited(
                        row.text("subject_label") + ": " + statement.property().word() + ", " + statement.display(),
                        told
                                + (row.flag("disputed") ? "; disputed" : "")
                                + (row.flag("false_report") ? "; of a report that was false" : ""),
                        row.moment("at"),
                        null);
    }

    public static void declare(Graph graph) {
        for (Property property : Property.values()) {
            property.subjects.forEach(kind -> slot(EntityFields.of(graph, kind), property));
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SOURCE && kind != Kind.DEFECTOR) {
                EntityFields.of(graph, kind).many("statements", Statements.OF_SUBJECT, Statement::from);
            }
        }
        Statement.TYPES.forEach(type -> common(graph.type(type, Statement::id)));
        Statement.TYPES.forEach(type -> evidence(graph.type(type, Statement::candidate)));
        values(graph);
        graph.node("Statement", Statements.BY_HEX, Statement::from);
        graph.one("statement", "Statement");
        TypeFields<Pick> pick = graph.type("Pick", Pick::statement);
        pick.column("rule", each -> each.rule().name()).column("candidates", Pick::candidates);
        TypeFields<FuzzyDate> date = graph.type("FuzzyDate", FuzzyDate::edtf);
        date.column("edtf", FuzzyDate::edtf)
                .column("earliest", FuzzyDate::earliest)
                .column("latest", FuzzyDate::latest)
                .column("display", FuzzyDate::display);
    }

    /** The singular and the plural of a property: one batch brings the singulars of all properties. */
    private static void slot(TypeFields<Entity> subject, Property property) {
        if (property.singular != null) {
            picked(subject, property.singular, property);
        }
        subject.relation(
                property.plural,
                OF_SLOT,
                arguments -> List.of(arguments.get(0), property.code),
                statements -> statements);
    }

    /** A field that shows the picked value of a property. */
    private static void picked(TypeFields<Entity> type, String field, Property property) {
        type.relation(field, Picked.OF_SUBJECT, arguments -> List.of(), picks -> picks.get(property));
    }

    /** A field of a defector that shows the picked value of a property of its earliest event. */
    public static void pickedOfEvent(TypeFields<Entity> defector, String field, Property property) {
        defector.relation(field, Picked.OF_EVENT, arguments -> List.of(), picks -> picks.get(property));
    }

    private static void common(TypeFields<Statement> type) {
        type.column("id", Statement::globalId)
                .cited(Statement::globalId, CITED)
                .column("property", statement -> statement.property().name())
                .column("display", Statement::display)
                .column("rank", statement -> statement.rank().name())
                .one("rankReason", Statements.RANKED, row -> row.text("reason"))
                .points("subject", Statement::subject, Entities.EVER)
                .one("pick", Statements.PICK, StatementFields::pick)
                .fold("disputed", Statements.DISPUTED, rows -> true, false);
    }

    private static void evidence(TypeFields<Statement> type) {
        type.many("citations", Citations.OF_STATEMENT, Citation::from)
                .fold("origins", Citations.EVIDENCE, Citations::origins, 0);
    }

    private static Pick pick(Row row) {
        return new Pick(row.uuid("statement"), Rule.of(row.number("rule")), row.number("candidates"));
    }

    private static void values(Graph graph) {
        of(graph, "Name", Value.Name.class)
                .put("text", Value.Name::text)
                .put("script", Value.Name::script)
                .put("language", Value.Name::language)
                .put("system", name -> name.system().name())
                .put("nameKind", name -> name.kind().name());
        of(graph, "ReportedDate", Value.Date.class).put("date", Value.Date::date);
        of(graph, "ReportedText", Value.Text.class).put("text", Value.Text::text);
        Map.of(
                        "ReportedKind", "kind",
                        "ReportedRole", "role",
                        "ReportedMotive", "motive",
                        "ReportedRelation", "kinRelation",
                        "ReportedTenure", "tenure")
                .forEach((type, field) -> of(graph, type, Value.Code.class)
                        .put(field, Value.Code::code)
                        .put("label", Value.Code::label));
        reference(graph, "ReportedPlace", "place").column("placeRole", StatementFields::role);
        reference(graph, "ReportedEvent", "event").column("relation", StatementFields::role);
        reference(graph, "ReportedOrganization", "organization");
        reference(graph, "ReportedPosition", "position");
        of(graph, "ReportedPoint", Value.Point.class)
                .put("latitude", Value.Point::latitude)
                .put("longitude", Value.Point::longitude)
                .put("precision", Value.Point::precision);
        figure(graph);
        wording(graph);
    }

    private static TypeFields<Statement> reference(Graph graph, String type, String field) {
        TypeFields<Statement> fields = graph.type(type, Statement::id);
        return fields.points(field, Statement::target, Entities.EVER);
    }

    private static @Nullable Object role(Statement statement) {
        return ((Value.Reference) statement.value()).role();
    }

    private static void figure(Graph graph) {
        of(graph, "Figure", Value.Figure.class)
                .put("number", Value.Figure::number)
                .put("low", Value.Figure::low)
                .put("high", Value.Figure::high)
                .put("qualifier", figure -> figure.qualifier().name())
                .put(
                        "status",
                        figure ->
                                figure.status() == null ? null : figure.status().name())
                .put("vintage", Value.Figure::vintage)
                .put("base", Value.Figure::base)
                .put("meant", Value.Figure::meant)
                .fields()
                .points("producer", Statement::target, Entities.BY_ID);
    }

    private static void wording(Graph graph) {
        of(graph, "Wording", Value.Wording.class)
                .put("text", Value.Wording::text)
                .put("topic", wording -> wording.topic().name())
                .put("day", Value.Wording::day)
                .put("modality", wording -> wording.modality().name())
                .put(
                        "scope",
                        wording ->
                                wording.scope() == null ? null : wording.scope().name())
                .put("ranking", Value.Wording::ranking)
                .put(
                        "refusal",
                        wording -> wording.refusal() == null
                                ? null
                                : wording.refusal().name())
                .put(
                        "offence",
                        wording -> wording.offence() == null
                                ? null
                                : wording.offence().name());
        TypeFields<Value.Ranking> ranking = graph.type("Ranking", each -> each);
        ranking.column("by", Value.Ranking::by)
                .column("among", Value.Ranking::among)
                .column("to", Value.Ranking::to)
                .column("since", Value.Ranking::since);
    }

    /** The columns of a type of value. */
    private static <V> ValueFields<V> of(Graph graph, String type, Class<V> value) {
        return new ValueFields<>(graph.type(type, Statement::id), value);
    }

    /** The fields of a type of value, each a function of that value. */
    private record ValueFields<V>(TypeFields<Statement> fields, Class<V> value) {
        ValueFields<V> put(String field, java.util.function.Function<V, @Nullable Object> function) {
            BiFunction<Class<V>, Statement, @Nullable Object> column =
                    (type, statement) -> function.apply(type.cast(statement.value()));
            fields.column(field, statement -> column.apply(value, statement));
            return this;
        }
    }
}
