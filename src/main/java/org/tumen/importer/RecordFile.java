package org.tumen.importer;

import java.util.function.Supplier;

/**
 * One record file: the name that problems use for it, and where its text comes from, which is read whenever it is needed,
 * so that a large import does not hold the texts of all.
 */
public record RecordFile(String name, Supplier<String> content) {
    /** A file of this text. */
    public RecordFile(String name, String text) {
        this(name, () -> text);
    }

    String text() {
        return content.get();
    }
}
