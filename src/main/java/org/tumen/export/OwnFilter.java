package org.tumen.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tumen.graph.Problem;
import org.tumen.graph.Texts;

/** Reads the filter of a list that exports alone have: under each key a list of ids or words. */
final class OwnFilter {
    private OwnFilter() {}

    /** @throws Problem when a key is not one of the table's, or holds something else */
    static Map<String, Object> of(Table<?> table, Map<String, Object> given) {
        if (given.containsKey("orderBy")) {
            throw Problem.badRequest("'" + table.name() + "' takes no 'orderBy': its rows have one order only.");
        }
        if (!(given.get("filter") instanceof Map<?, ?> filter)) {
            return new HashMap<>();
        }
        filter.forEach((key, value) -> {
            if (!table.filter().contains(key)) {
                throw Problem.badRequest("The filter of '" + table.name() + "' has no key '"
                        + Asked.shown(String.valueOf(key)) + "'; it has "
                        + String.join(", ", new TreeSet<>(table.filter())) + ".");
            }
            if (!(value instanceof List<?> items) || !items.stream().allMatch(String.class::isInstance)) {
                throw Problem.badRequest(
                        "'" + key + "' in the filter of '" + table.name() + "' must be a list of texts.");
            }
        });
        Texts.check(filter);
        return new HashMap<>(Map.of("filter", filter));
    }
}
