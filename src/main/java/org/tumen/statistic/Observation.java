package org.tumen.statistic;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.tumen.db.Row;
import org.tumen.statement.FuzzyDate;

/** What an observation is of: a period, and the values of its dimensions by name. */
record Observation(FuzzyDate period, List<Dimension> dimensions) {
    /** The value of one dimension. */
    record Dimension(String name, String value) {}

    static Observation from(Row row) {
        JsonObject dimensions = row.object("dimensions");
        return new Observation(
                new FuzzyDate(row.text("period"), row.date("earliest"), row.date("latest")),
                dimensions.fieldNames().stream()
                        .sorted()
                        .map(name -> new Dimension(name, dimensions.getString(name)))
                        .toList());
    }
}
