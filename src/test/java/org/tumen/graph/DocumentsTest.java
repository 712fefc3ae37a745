package org.tumen.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.Schema;

/** What is kept of documents takes bounded memory, which is many times that of their texts. */
class DocumentsTest {
    private static final int ASKED = 2_000;
    /** Room for what is kept, and for what was weighed wrong by a quarter. */
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final Limits LIMITS =
            new Limits(20_000, 4_000, 16, 2_000, 200, 200, 50, 8, 500, 1_000_000, 1_000_000);

    /** The bytes of each are measured; by its text alone, all two thousand had room. */
    @ParameterizedTest
    @CsvSource({
        "'{ persons { nodes { %s } } d%d: record { revision } }', 'id ', 900, 91_000",
        "'{ person(id: \"p\") { %s } d%d: record { revision } }', 'a ', 99, 34_000"
    })
    void manyLargeDocumentsAreNotAllKept(String document, String field, int times, int bytes) {
        var graph = Schema.graph(null, false, "");
        var documents = new Documents(graph.schema(), graph.sent(), LIMITS);
        var texts = IntStream.range(0, ASKED)
                .mapToObj(number -> document.formatted(field.repeat(times), number))
                .toList();
        texts.forEach(documents::read);
        var kept = texts.stream().filter(documents::knows).count();
        assertTrue(kept * bytes < MOST_BYTES && kept > 100, kept + " of " + ASKED + " are kept");
    }
}
