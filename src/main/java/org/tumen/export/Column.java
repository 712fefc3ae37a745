package org.tumen.export;

import org.jspecify.annotations.Nullable;

/**
 * One column of an export.
 *
 * @param name as the schema calls it, where the schema has it
 * @param term what JSON-LD calls it, such as "schema:name"; a term of the record's own where it is null
 * @param reference whether its values are global ids
 */
record Column(String name, @Nullable String term, boolean reference) {
    /** What JSON-LD calls it. */
    String iri() {
        return term == null ? "tumen:" + name : term;
    }
}
