package org.tumen.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days of reporting, from one to before another, between which something is constant. */
record Box<T>(LocalDate from, LocalDate until, T content) {
    /** The day after every day that can be asked for. */
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    /**
     * The largest boxes of a function of the day that changes on some days only; where it gives null there is no box.
     *
     * @param days all days on which the function can change
     */
    static <T> List<Box<T>> of(SortedSet<LocalDate> days, Function<LocalDate, @Nullable T> at) {
        List<Box<T>> boxes = new ArrayList<>();
        List<LocalDate> turns = List.copyOf(days);
        for (int turn = 0; turn < turns.size(); turn++) {
            LocalDate day = turns.get(turn);
            LocalDate until = turn + 1 < turns.size() ? turns.get(turn + 1) : END;
            T content = at.apply(day);
            Box<T> last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
            if (content == null) {
                continue;
            }
            if (last != null && last.until.equals(day) && last.content.equals(content)) {
                boxes.set(boxes.size() - 1, new Box<>(last.from, until, content));
            } else {
                boxes.add(new Box<>(day, until, content));
            }
        }
        return boxes;
    }
}
