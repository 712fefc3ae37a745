package org.tumen.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that can be exported.
 *
 * @param lists each under its name
 * @param references the sources as references, for bibliographies
 * @param kinds the words for the kinds of entities, with their codes
 */
public record Tables(List<Table<?>> lists, Table<?> references, Map<String, Integer> kinds) {
    /** The code of a kind of entities; 0 where the word is for none. */
    int kind(String word) {
        return kinds.getOrDefault(word, 0);
    }

    /** The table of a name in a form; empty where there is none. */
    Optional<Table<?>> of(String name, Format format) {
        if (format.isBibliography()) {
            return references.name().equals(name) ? Optional.of(references) : Optional.empty();
        }
        return lists.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
