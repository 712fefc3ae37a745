package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole file that the documentation shows to whoever adds a report. */
class WorkedExampleTest {
    @Test
    void hasNoProblemAndIsImportedOnce() throws IOException {
        RecordFile example = new RecordFile("courier-2021-swimmers.yaml", example());
        assertEquals(List.of(), Importer.check(List.of(example)));
        try (ImportedRecord record = new ImportedRecord()) {
            assertEquals(1, record.revision(example));
            assertNull(record.revision(example));
        }
    }

    private static String example() throws IOException {
        String text = Files.readString(Path.of("src/docs/record.md"));
        String after = text.substring(text.indexOf("## From scratch"));
        String block = after.substring(after.indexOf("```yaml") + "```yaml".length());
        return block.substring(0, block.indexOf("```"));
    }
}
