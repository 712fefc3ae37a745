package org.tumen.summary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tumen.db.Row;

/** Which places lie within which, and from which day of reporting on; what is only denied does not count. */
final class Nesting {
    private final Map<List<String>, LocalDate> days = new HashMap<>();

    void add(Row row) {
        days.put(List.of(row.text("place"), row.text("whole")), row.date("day"));
    }

    /** Whether somebody had reported by a day that a place lies within another, directly or through places between them. */
    boolean within(String place, String other, LocalDate day) {
        LocalDate from = days.get(List.of(place, other));
        return from != null && !from.isAfter(day);
    }

    /** The days from which on some of these places lie within others of them. */
    Stream<LocalDate> days(Set<String> places) {
        return places.stream()
                .flatMap(place -> places.stream().map(other -> days.get(List.of(place, other))))
                .filter(Objects::nonNull);
    }
}
