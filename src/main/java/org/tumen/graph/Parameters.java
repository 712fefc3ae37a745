package org.tumen.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement binds after the two clocks ($1 and $2), in the order in which it was added. */
public final class Parameters {
    private final List<@Nullable Object> values;

    Parameters(List<@Nullable Object> before) {
        values = new ArrayList<>(before);
    }

    /** The same, to which others may be added. */
    Parameters copy() {
        return new Parameters(values);
    }

    /** Binds one more value, and says how the SQL calls it: {@code $7::date}. */
    public String add(Object value, String type) {
        values.add(value);
        return "$" + (values.size() + 2) + "::" + type;
    }

    /** All values, from $3 on. */
    @Nullable
    Object[] array() {
        return values.toArray();
    }
}
