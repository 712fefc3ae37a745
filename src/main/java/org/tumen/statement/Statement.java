package org.tumen.statement;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;

/** One thing said of one subject, in sight; those of the same candidate say the same, by the merges. */
public record Statement(
        UUID id,
        UUID candidate,
        long subject,
        Property property,
        Value value,
        Codes.Rank rank,
        @Nullable Long target,
        @Nullable String targetLabel)
        implements Graph.Typed {
    /** The schema's types of statements. */
    public static final SortedSet<String> TYPES = types();

    public static Statement from(Row row) {
        return new Statement(
                row.uuid("id"),
                row.uuid("candidate"),
                row.id("subject"),
                Property.of(row.number("property")),
                Values.from(row),
                Codes.Rank.valueOf(row.text("rank")),
                row.maybeId("target"),
                row.maybeText("target_label"));
    }

    /** "Statement:" and 32 hexadecimal digits. */
    public String globalId() {
        return new GlobalId("Statement", StatementId.hex(id)).toString();
    }

    @Override
    public String schemaType() {
        return schemaType(property);
    }

    private static SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>();
        for (Property property : Property.values()) {
            types.add(schemaType(property));
        }
        return Collections.unmodifiableSortedSet(types);
    }

    /** The schema's type for the values of a property. */
    static String schemaType(Property property) {
        return switch (property.type) {
            case NAME -> "Name";
            case DATE -> "ReportedDate";
            case TEXT -> "ReportedText";
            case FIGURE -> "Figure";
            case WORDING -> "Wording";
            case POINT -> "ReportedPoint";
            case CODE -> coded(Objects.requireNonNull(property.codes));
            case REFERENCE -> "Reported" + Objects.requireNonNull(property.target).type;
        };
    }

    private static String coded(Class<? extends Enum<?>> codes) {
        if (codes == Codes.EventKind.class) {
            return "ReportedKind";
        }
        if (codes == Codes.ParticipationRole.class) {
            return "ReportedRole";
        }
        if (codes == Codes.Motive.class) {
            return "ReportedMotive";
        }
        return codes == Codes.KinRelation.class ? "ReportedRelation" : "ReportedTenure";
    }

    /** The global id of what the value points to; null when it points to nothing, or to an agent of whatever kind. */
    public @Nullable String targetId() {
        return property.target != null && value instanceof Value.Reference reference
                ? new GlobalId(property.target.type, reference.to()).toString()
                : null;
    }

    /** The value as a plain text. */
    public String display() {
        return Display.of(property, value, targetLabel);
    }
}
