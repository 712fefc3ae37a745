package org.tumen.export;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with a line of headings. The texts of a list stand in one cell with " | "
 * between them. A text that a spreadsheet would take for a formula has an apostrophe before it; so has one that begins like
 * that after apostrophes, so that taking one away gives every text back.
 */
record Csv(Heading heading) implements Writer {
    static final String BETWEEN = " | ";

    @Override
    public void begin(StringBuilder text) {
        List<Column> columns = heading.columns();
        row(text, columns.stream().map(Column::name).toArray());
    }

    @Override
    public void row(StringBuilder text, @Nullable Object[] row) {
        for (int column = 0; column < row.length; column++) {
            if (column > 0) {
                text.append(',');
            }
            cell(text, row[column]);
        }
        text.append("\r\n");
    }

    @Override
    public void end(StringBuilder text) {
        // the last line is a row
    }

    private static void cell(StringBuilder text, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> texts && texts.isEmpty()) {
            return;
        }
        if (value instanceof Number || value instanceof Boolean) {
            text.append(Cells.plain(value));
            return;
        }
        quoted(text, defused(whole(value)));
    }

    private static String whole(Object value) {
        if (!(value instanceof Collection<?> texts)) {
            return Cells.plain(value);
        }
        StringBuilder whole = new StringBuilder();
        for (Object text : texts) {
            whole.append(whole.isEmpty() ? "" : BETWEEN).append(Cells.plain(text));
        }
        return whole.toString();
    }

    /** The text with an apostrophe before it where a spreadsheet would run it. */
    static String defused(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private static void quoted(StringBuilder cell, String text) {
        boolean plain = true;
        for (int at = 0; plain && at < text.length(); at++) {
            char next = text.charAt(at);
            plain = next != '"' && next != ',' && next != '\n' && next != '\r';
        }
        if (plain && !text.isEmpty()) {
            cell.append(text);
            return;
        }
        cell.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
}
