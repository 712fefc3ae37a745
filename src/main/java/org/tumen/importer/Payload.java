package org.tumen.importer;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.statement.Folded;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/** Turns values into rows of the payload tables, with slugs replaced by the database's ids. */
final class Payload {
    /** The chains ($2, rows) of new citations, each agent standing where the merges lead. */
    static final String HOPS = """
            insert into hop (citation, ordinal, since, written, agent, act)
            select n.citation, n.ordinal, $1, n.agent, coalesce(r.survivor, n.agent), n.act
            from json_to_recordset($2) as n (citation uuid, ordinal smallint, agent bigint, act text)
            left join redirect r on r.entity = n.agent and r.until = 2147483647
            where not exists (select from hop h where h.citation = n.citation and h.ordinal = n.ordinal)
            on conflict do nothing
            """;

    /** What new wordings speak of ($2, rows), each entity standing where the merges lead. */
    static final String ABOUT = """
            insert into wording_about (statement, ordinal, since, written, entity, property, value)
            select n.statement, n.ordinal, $1, n.entity, coalesce(r.survivor, n.entity), n.property, n.value
            from json_to_recordset($2) as n (statement uuid, ordinal smallint, entity bigint, property smallint, value uuid)
            left join redirect r on r.entity = n.entity and r.until = 2147483647
            where not exists (select from wording_about a where a.statement = n.statement and a.ordinal = n.ordinal)
            on conflict do nothing
            """;

    private final Map<String, Long> ids;

    Payload(Map<String, Long> ids) {
        this.ids = ids;
    }

    /** The table that holds values of this type. */
    static String table(Value value) {
        var type = value.type() == Property.Type.POINT ? Property.Type.TEXT : value.type();
        return type.name().toLowerCase(Locale.ROOT) + "_value";
    }

    JsonObject row(UUID statement, Value value) {
        JsonObject row = new JsonObject().put("statement", statement.toString());
        if (value instanceof Value.Name name) {
            return row.put("text", name.text())
                    .put("folded", Folded.of(name.text()))
                    .put("script", name.script())
                    .put("language", name.language())
                    .put("system", name.system().name())
                    .put("kind", name.kind().name());
        }
        if (value instanceof Value.Date date) {
            return bounds(row.put("edtf", date.date().edtf()), date.date());
        }
        if (value instanceof Value.Text text) {
            return row.put("text", text.text());
        }
        if (value instanceof Value.Code code) {
            return row.put("code", code.code()).put("label", code.label());
        }
        if (value instanceof Value.Reference reference) {
            return row.put("target", ids.get(reference.to())).put("role", reference.role());
        }
        if (value instanceof Value.Figure figure) {
            return figure(row, figure);
        }
        if (value instanceof Value.Point point) {
            return row.put("text", point.text());
        }
        return wording(row, (Value.Wording) value);
    }

    private JsonObject figure(JsonObject row, Value.Figure figure) {
        return row.put("number", figure.number().toPlainString())
                .put("low", figure.low() == null ? null : figure.low().toPlainString())
                .put("high", figure.high() == null ? null : figure.high().toPlainString())
                .put("qualifier", figure.qualifier().name())
                .put("status", name(figure.status()))
                .put("producer", figure.producer() == null ? null : ids.get(figure.producer()))
                .put("vintage", edtf(figure.vintage()))
                .put("base", edtf(figure.base()))
                .put("meant", figure.meant());
    }

    private static JsonObject wording(JsonObject row, Value.Wording wording) {
        row.put("text", wording.text())
                .put("topic", wording.topic().name())
                .put("modality", wording.modality().name())
                .put("scope", name(wording.scope()))
                .put("refusal", name(wording.refusal()))
                .put("offence", name(wording.offence()));
        if (wording.day() != null) {
            bounds(row.put("day", wording.day().edtf()), wording.day());
        }
        if (wording.ranking() != null) {
            row.put("ranked_by", wording.ranking().by())
                    .put("ranked_among", wording.ranking().among())
                    .put("ranked_to", wording.ranking().to())
                    .put("ranked_since", wording.ranking().since());
        }
        return row;
    }

    /** What a claim speaks of, one row each. */
    List<JsonObject> about(UUID statement, Value.Wording wording) {
        List<Value.About> about = wording.about();
        return java.util.stream.IntStream.range(0, about.size())
                .mapToObj(ordinal -> about(statement, ordinal, about.get(ordinal)))
                .toList();
    }

    private JsonObject about(UUID statement, int ordinal, Value.About about) {
        UUID value = about.statement() == null ? null : org.tumen.statement.StatementId.parse(about.statement());
        return new JsonObject()
                .put("statement", statement.toString())
                .put("ordinal", ordinal)
                .put("entity", ids.get(about.entity()))
                .put("property", about.property() == null ? null : about.property().code)
                .put("value", value == null ? null : value.toString());
    }

    static JsonObject bounds(JsonObject row, FuzzyDate date) {
        return row.put("earliest", date.earliest().toString())
                .put("latest", date.latest().toString());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String edtf(@Nullable FuzzyDate date) {
        return date == null ? null : date.edtf();
    }
}
