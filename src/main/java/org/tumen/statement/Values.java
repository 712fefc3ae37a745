package org.tumen.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;

/** Reads values from rows of the view {@code statement_value}. */
public final class Values {
    private Values() {}

    /** The value of a row that has the view's columns; what a claim is about is not among them. */
    public static Value from(Row row) {
        return of(Property.of(row.number("property")).type, row, row.maybeText("target_slug"));
    }

    /**
     * The value of a row that has the view's columns of a type.
     *
     * @param target the slug of what it points to; null when it points to nothing
     */
    static Value of(Property.Type type, Row row, @Nullable String target) {
        return switch (type) {
            case NAME ->
                new Value.Name(
                        row.text("name_text"),
                        row.text("script"),
                        row.text("language"),
                        Codes.NameSystem.valueOf(row.text("system")),
                        Codes.NameKind.valueOf(row.text("name_kind")));
            case DATE -> new Value.Date(date(row));
            case TEXT -> new Value.Text(row.text("plain_text"));
            case CODE -> new Value.Code(row.text("code"), row.maybeText("code_label"));
            case REFERENCE -> new Value.Reference(Objects.requireNonNull(target), row.maybeText("role"));
            case FIGURE -> figure(row, target);
            case WORDING -> wording(row);
            case POINT -> Value.Point.of(row.text("plain_text"));
        };
    }

    private static FuzzyDate date(Row row) {
        return new FuzzyDate(row.text("edtf"), row.date("earliest"), row.date("latest"));
    }

    private static Value.Figure figure(Row row, @Nullable String producer) {
        BigDecimal number = Objects.requireNonNull(row.maybeDecimal("number"));
        String status = row.maybeText("status");
        return new Value.Figure(
                number,
                row.maybeDecimal("low"),
                row.maybeDecimal("high"),
                FigureCodes.Qualifier.valueOf(row.text("qualifier")),
                status == null ? null : FigureCodes.FigureStatus.valueOf(status),
                producer,
                parsed(row.maybeText("vintage")),
                parsed(row.maybeText("base")),
                row.maybeText("meant"));
    }

    private static Value.Wording wording(Row row) {
        String scope = row.maybeText("scope");
        String refusal = row.maybeText("refusal");
        String offence = row.maybeText("offence");
        return new Value.Wording(
                row.text("wording"),
                Codes.Topic.valueOf(row.text("topic")),
                parsed(row.maybeText("wording_day")),
                Codes.Modality.valueOf(row.text("modality")),
                scope == null ? null : Codes.Scope.valueOf(scope),
                ranking(row),
                refusal == null ? null : Codes.Refusal.valueOf(refusal),
                offence == null ? null : Codes.Offence.valueOf(offence),
                List.of());
    }

    private static Value.@Nullable Ranking ranking(Row row) {
        Value.Ranking ranking = new Value.Ranking(
                row.maybeText("ranked_by"),
                row.maybeText("ranked_among"),
                row.maybeText("ranked_to"),
                row.maybeText("ranked_since"));
        return ranking.equals(new Value.Ranking(null, null, null, null)) ? null : ranking;
    }

    private static @Nullable FuzzyDate parsed(@Nullable String edtf) {
        return edtf == null ? null : FuzzyDate.parse(edtf);
    }
}
