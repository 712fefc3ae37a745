package org.tumen.importer;

/** Where something stands in the record files: a file's name, a line and, in a table, a column, counted from one. */
record Mark(String file, int line, int column) {
    Mark(String file, int line) {
        this(file, line, 0);
    }

    @Override
    public String toString() {
        return file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
