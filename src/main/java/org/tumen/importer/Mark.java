package org.tumen.importer;

/** Where something stands in the record files: a file's name and a line, counted from one. */
record Mark(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
