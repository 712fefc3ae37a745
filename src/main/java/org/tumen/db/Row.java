package org.tumen.db;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.RowSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, read by column; a getter named maybe… may give null, the others never do.
 *
 * @param places of the columns by their names, found once for all rows of an answer: the client looks through all names each time
 */
public record Row(io.vertx.sqlclient.Row row, Map<String, Integer> places) {
    /** The rows of an answer, in its order. */
    static List<Row> all(RowSet<io.vertx.sqlclient.Row> answer) {
        List<Row> rows = new ArrayList<>(answer.size());
        if (answer.size() == 0) {
            return rows;
        }
        List<String> names = answer.columnsNames();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place), place);
        }
        answer.forEach(row -> rows.add(new Row(row, places)));
        return rows;
    }

    private int at(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }

    public String text(String column) {
        return Objects.requireNonNull(row.getString(at(column)), column);
    }

    public @Nullable String maybeText(String column) {
        return row.getString(at(column));
    }

    public long id(String column) {
        return row.getLong(at(column));
    }

    public @Nullable Long maybeId(String column) {
        return row.getLong(at(column));
    }

    public int number(String column) {
        return row.getInteger(at(column));
    }

    public @Nullable Integer maybeNumber(String column) {
        return row.getInteger(at(column));
    }

    public @Nullable BigDecimal maybeDecimal(String column) {
        return row.getBigDecimal(at(column));
    }

    public double real(String column) {
        return row.getDouble(at(column));
    }

    public boolean flag(String column) {
        return row.getBoolean(at(column));
    }

    public UUID uuid(String column) {
        return Objects.requireNonNull(row.getUUID(at(column)), column);
    }

    public @Nullable UUID maybeUuid(String column) {
        return row.getUUID(at(column));
    }

    public LocalDate date(String column) {
        return Objects.requireNonNull(row.getLocalDate(at(column)), column);
    }

    public @Nullable LocalDate maybeDate(String column) {
        return row.getLocalDate(at(column));
    }

    /** A moment, with its offset. */
    public OffsetDateTime moment(String column) {
        return Objects.requireNonNull(row.getOffsetDateTime(at(column)), column);
    }

    public List<String> texts(String column) {
        return List.of(row.getArrayOfStrings(at(column)));
    }

    public List<Long> ids(String column) {
        return List.of(row.getArrayOfLongs(at(column)));
    }

    public List<UUID> uuids(String column) {
        return List.of(row.getArrayOfUUIDs(at(column)));
    }

    public List<Integer> numbers(String column) {
        return List.of(row.getArrayOfIntegers(at(column)));
    }

    public JsonObject object(String column) {
        return (JsonObject) row.getJson(at(column));
    }

    public JsonArray array(String column) {
        return (JsonArray) row.getJson(at(column));
    }

    /** The column as the client gives it: the key that a batch groups its rows by. */
    public Object value(String column) {
        return Objects.requireNonNull(row.getValue(at(column)), column);
    }
}
