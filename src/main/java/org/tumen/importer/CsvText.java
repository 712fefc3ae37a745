package org.tumen.importer;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text (RFC 4180): a cell in quotes may hold commas, line breaks and doubled quotes. */
final class CsvText {
    private final String text;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    /** One cell and where it begins, line and column counted from one. */
    record Cell(String text, int line, int column) {}

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * The rows that hold anything, each with its cells.
     *
     * @throws IllegalArgumentException when a quote is not closed, with the line as message
     */
    static List<List<Cell>> rows(String text) {
        CsvText csv = new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (csv.position < csv.text.length()) {
            csv.row();
        }
        return csv.rows;
    }

    private void row() {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            cells.add(cell());
        }
        breakLine();
        if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
            rows.add(List.copyOf(cells));
        }
    }

    private Cell cell() {
        int startLine = line;
        int column = position - lineStart + 1;
        boolean quoted = position < text.length() && text.charAt(position) == '"';
        return new Cell(quoted ? quoted() : plain(), startLine, column);
    }

    private String plain() {
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        int startLine = line;
        StringBuilder cell = new StringBuilder();
        position++;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '"' && !text.startsWith("\"\"", position)) {
                position++;
                return cell + plain();
            }
            position += character == '"' ? 2 : 1;
            cell.append(character);
            if (character == '\n') {
                newLine();
            }
        }
        throw new IllegalArgumentException(String.valueOf(startLine));
    }

    private void breakLine() {
        if (text.startsWith("\r\n", position)) {
            position++;
        }
        if (position < text.length()) {
            position++;
            newLine();
        }
    }

    private void newLine() {
        line++;
        lineStart = position;
    }
}
