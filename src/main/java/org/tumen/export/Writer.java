package org.tumen.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Notice;

/** Writes the rows of one table as text of one form; one writer a file. */
interface Writer {
    /** What stands before all rows. */
    void begin(StringBuilder text);

    /** One row, in the order of the columns. */
    void row(StringBuilder text, @Nullable Object[] row);

    /** What stands after all rows. */
    void end(StringBuilder text);

    /** Makes a writer for the columns of one table. */
    interface Maker {
        Writer of(Heading heading);
    }

    /** What a file is of. */
    record Heading(
            String name,
            String type,
            List<Column> columns,
            String site,
            String address,
            int revision,
            String day,
            Notice notice) {}
}
