package org.tumen.statistic;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.statement.FigureCodes.DimensionName;
import org.tumen.statement.FuzzyDate;

/** What an observation is of: a period, and the values of its dimensions by name. */
record Observation(FuzzyDate period, List<Dimension> dimensions) {
    /** The value of one dimension. */
    record Dimension(DimensionName name, String value) {
        static Dimension of(String key, String value) {
            DimensionName name = Arrays.stream(DimensionName.values())
                    .filter(each -> each.key.equals(key))
                    .findFirst()
                    .orElseThrow();
            return new Dimension(name, value);
        }
    }

    static Observation from(Row row) {
        JsonObject dimensions = row.object("dimensions");
        return new Observation(
                new FuzzyDate(row.text("period"), row.date("earliest"), row.date("latest")),
                dimensions.fieldNames().stream()
                        .sorted()
                        .map(key -> Dimension.of(key, dimensions.getString(key)))
                        .toList());
    }

    /** The value of a dimension; null when it is not broken down by it. */
    @Nullable
    String value(DimensionName name) {
        return dimensions.stream()
                .filter(dimension -> dimension.name() == name)
                .map(Dimension::value)
                .findFirst()
                .orElse(null);
    }
}
