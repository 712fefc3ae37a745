package org.tumen.export;

import org.jspecify.annotations.Nullable;

/** One JSON object a line, each with every column. */
record JsonLines(Heading heading) implements Writer {
    @Override
    public void begin(StringBuilder text) {
        // the first line is a row
    }

    @Override
    public void row(StringBuilder text, @Nullable Object[] row) {
        for (int column = 0; column < row.length; column++) {
            text.append(column == 0 ? "{\"" : ",\"")
                    .append(heading.columns().get(column).name())
                    .append("\":");
            Cells.json(text, row[column]);
        }
        text.append("}\n");
    }

    @Override
    public void end(StringBuilder text) {
        // the last line is a row
    }
}
