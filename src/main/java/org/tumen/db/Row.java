package org.tumen.db;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column; a getter named maybe… may give null, the others never do. */
public record Row(io.vertx.sqlclient.Row row) {
    public String text(String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public @Nullable String maybeText(String column) {
        return row.getString(column);
    }

    public long id(String column) {
        return row.getLong(column);
    }

    public @Nullable Long maybeId(String column) {
        return row.getLong(column);
    }

    public int number(String column) {
        return row.getInteger(column);
    }

    public @Nullable Integer maybeNumber(String column) {
        return row.getInteger(column);
    }

    public @Nullable BigDecimal maybeDecimal(String column) {
        return row.getBigDecimal(column);
    }

    public double real(String column) {
        return row.getDouble(column);
    }

    public boolean flag(String column) {
        return row.getBoolean(column);
    }

    public UUID uuid(String column) {
        return Objects.requireNonNull(row.getUUID(column), column);
    }

    public @Nullable UUID maybeUuid(String column) {
        return row.getUUID(column);
    }

    public LocalDate date(String column) {
        return Objects.requireNonNull(row.getLocalDate(column), column);
    }

    public @Nullable LocalDate maybeDate(String column) {
        return row.getLocalDate(column);
    }

    /** A moment, with its offset. */
    public OffsetDateTime moment(String column) {
        return Objects.requireNonNull(row.getOffsetDateTime(column), column);
    }

    public List<String> texts(String column) {
        return List.of(row.getArrayOfStrings(column));
    }

    public List<Long> ids(String column) {
        return List.of(row.getArrayOfLongs(column));
    }

    public List<UUID> uuids(String column) {
        return List.of(row.getArrayOfUUIDs(column));
    }

    public List<Integer> numbers(String column) {
        return List.of(row.getArrayOfIntegers(column));
    }

    public JsonObject object(String column) {
        return (JsonObject) row.getJson(column);
    }

    public JsonArray array(String column) {
        return (JsonArray) row.getJson(column);
    }

    /** The column as the client gives it: the key that a batch groups its rows by. */
    public Object value(String column) {
        return Objects.requireNonNull(row.getValue(column), column);
    }
}
