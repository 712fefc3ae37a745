package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tumen.TestDatabase;
import org.tumen.db.Writes;

/** The record that the program ships. */
class ShippedRecordTest {
    @Test
    void hasNoProblem() {
        assertEquals(List.of(), Importer.check(RecordFiles.in(Path.of("src/main/record"))));
    }

    @Test
    void importedTwiceIsOneRevision() throws Exception {
        Vertx vertx = Vertx.vertx();
        Writes writes = new Writes(TestDatabase.fresh().writePool(vertx));
        List<RecordFile> shipped = RecordFiles.in(Path.of("src/main/record"));
        Importer.Outcome first = Importer.run(writes, shipped, "tester", "the shipped record")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        assertEquals(List.of(), first.problems());
        assertEquals(1, first.revision());
        Importer.Outcome second = Importer.run(writes, shipped, "tester", "again")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        assertNull(second.revision());
        vertx.close();
    }
}
