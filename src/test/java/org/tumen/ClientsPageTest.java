package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for builders: its blocks are the files that the tests of the clients run. */
class ClientsPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w+ snippets/(\\S+)\n(.*?)\n```");

    @Test
    void itsBlocksAreTheFilesThatAreRun() throws IOException {
        var shown = new TreeMap<String, String>();
        BLOCK.matcher(Files.readString(Path.of("src/docs/clients.md")))
                .results()
                .forEach(block -> shown.put(block.group(1), block.group(2) + "\n"));
        var run = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("src/test/clients/snippets"))) {
            for (var file : files.toList()) {
                run.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(run, shown);
    }
}
