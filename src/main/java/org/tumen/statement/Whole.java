package org.tumen.statement;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.export.Memory;
import org.tumen.graph.Relation;

/**
 * Reads what the statements of a batch say: each value is read from the one table that holds it, by ids alone, which costs a
 * fraction of looking for each statement in all of them. For files, where every statement counts.
 */
final class Whole {
    private static final Map<Property.Type, Relation<Row>> VALUES = values();
    private static final Relation<Said.Target> TARGETS = Relation.one(
            "target",
            "select e.id as key, e.kind, e.slug, s.label from entity e left join summary_at($1, $2) s on s.subject = e.id"
                    + " where e.id = any($3::bigint[])",
            row -> new Said.Target(row.number("kind"), row.text("slug"), row.maybeText("label")));

    private Whole() {}

    private static Map<Property.Type, Relation<Row>> values() {
        Map<Property.Type, Relation<Row>> values = new EnumMap<>(Property.Type.class);
        for (Property.Type type : Property.Type.values()) {
            values.put(
                    type,
                    Relation.one(
                            "value " + type,
                            "select v.statement as key, " + columns(type)
                                    + " v where v.statement = any($3::uuid[]) and $1::int is not null and $2::date is not null",
                            row -> row));
        }
        return values;
    }

    /** What {@link Values} reads of a type, and the table. */
    private static String columns(Property.Type type) {
        return switch (type) {
            case NAME -> "v.text as name_text, v.script, v.language, v.system, v.kind as name_kind from name_value";
            case DATE -> "v.edtf, v.earliest, v.latest from date_value";
            case TEXT, POINT -> "v.text as plain_text from text_value";
            case CODE -> "v.code, v.label as code_label from code_value";
            case REFERENCE -> "v.role from reference_value";
            case FIGURE ->
                "v.number, v.low, v.high, v.qualifier, v.status, v.vintage, v.base, v.meant from figure_value";
            case WORDING -> """
                v.text as wording, v.topic, v.day as wording_day, v.modality, v.scope, v.ranked_by, v.ranked_among,
                v.ranked_to, v.ranked_since, v.refusal, v.offence from wording_value""";
        };
    }

    /** All that is asked. */
    static List<Relation<?>> relations() {
        List<Relation<?>> all = new ArrayList<>(VALUES.values());
        all.add(TARGETS);
        return all;
    }

    /** Statements by their ids. */
    static Future<Map<UUID, Said>> of(Snapshot snapshot, Memory memory, Collection<Written> written) {
        Map<Object, @Nullable Row> values = new HashMap<>();
        Map<Property.Type, List<Written>> byType =
                written.stream().collect(Collectors.groupingBy(each -> each.property().type));
        Future<Void> read = Future.succeededFuture();
        for (var own : byType.entrySet()) {
            read = read.compose(before -> bring(snapshot, own.getKey(), own.getValue(), values));
        }
        return read.compose(done -> memory.of(
                        TARGETS,
                        snapshot,
                        written.stream()
                                .map(Written::target)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())))
                .map(targets -> said(written, values, targets));
    }

    private static Future<Void> bring(
            Snapshot snapshot, Property.Type type, List<Written> written, Map<Object, @Nullable Row> values) {
        return Objects.requireNonNull(VALUES.get(type))
                .of(snapshot, List.of(), ids(written))
                .map(found -> {
                    values.putAll(found);
                    return null;
                });
    }

    private static Set<Object> ids(Collection<Written> written) {
        return written.stream().map(Written::id).collect(Collectors.toSet());
    }

    private static Map<UUID, Said> said(
            Collection<Written> written,
            Map<Object, @Nullable Row> values,
            Map<Object, Said.@Nullable Target> targets) {
        Map<UUID, Said> all = new HashMap<>();
        written.forEach(each -> {
            Row value = values.get(each.id());
            if (value != null) {
                all.put(each.id(), said(each, value, each.target() == null ? null : targets.get(each.target())));
            }
        });
        return all;
    }

    private static Said said(Written written, Row row, Said.@Nullable Target target) {
        Value value = Values.of(written.property().type, row, target == null ? null : target.slug());
        return new Said(written.id(), written.property(), value, target);
    }
}
