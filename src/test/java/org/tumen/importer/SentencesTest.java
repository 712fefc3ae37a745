package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.statement.StatementId;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every sentence, by number, of each report that was read sentence by sentence, and the statements that come from it or
 * the word "nothing". The map is made out of the record files' {@code at} locators, whose last number is the report's
 * sentence; {@code mvn test -Dtest=SentencesTest -Dtumen.sentences.write=true} writes it anew. A new report's map begins
 * as one line for its last sentence, such as {@code 35: nothing}.
 */
class SentencesTest {
    private static final Path FOLDER = Path.of("src/test/resources/sentences");
    private static final String NOTHING = "nothing";

    /** The statements of each sentence that the record cites, by source. */
    private static final SortedMap<String, SortedMap<Integer, SortedSet<String>>> CITED = cited();

    /** The same as the maps have it; empty for "nothing". */
    private static final SortedMap<String, SortedMap<Integer, List<String>>> MAPPED = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String source : CITED.keySet()) {
            if (Boolean.getBoolean("tumen.sentences.write")) {
                write(source, mapped(source).lastKey());
            }
            MAPPED.put(source, mapped(source));
        }
    }

    @Test
    void thereIsAMapForEachReport() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertEquals(
                    CITED.keySet(),
                    new TreeSet<>(
                            files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                                    .toList()));
        }
    }

    @Test
    void sentencesAreNumberedWithoutAGap() {
        MAPPED.forEach((source, sentences) -> assertEquals(
                IntStream.rangeClosed(1, sentences.lastKey()).boxed().toList(),
                List.copyOf(sentences.keySet()),
                source));
    }

    @Test
    void everyMappedStatementIsCitedWithThatSentence() {
        MAPPED.forEach((source, sentences) -> sentences.forEach((number, statements) -> {
            Set<String> unknown = new HashSet<>(statements);
            unknown.removeAll(CITED.get(source).getOrDefault(number, new TreeSet<>()));
            assertEquals(Set.of(), unknown, source + ", sentence " + number);
        }));
    }

    @Test
    void everyCitationOfASentenceIsMapped() {
        CITED.forEach((source, sentences) -> sentences.forEach((number, statements) -> {
            Set<String> missing = new HashSet<>(statements);
            missing.removeAll(MAPPED.get(source).getOrDefault(number, List.of()));
            assertEquals(Set.of(), missing, source + ", sentence " + number);
        }));
    }

    @Test
    void nothingIsWhatNoCitationNames() {
        MAPPED.forEach((source, sentences) -> {
            Set<Integer> silent = new TreeSet<>(sentences.keySet());
            silent.removeAll(CITED.get(source).keySet());
            Set<Integer> nothing = new TreeSet<>();
            sentences.forEach((number, statements) -> {
                if (statements.isEmpty()) {
                    nothing.add(number);
                }
            });
            assertEquals(silent, nothing, source);
        });
    }

    @Test
    void inAReportReadSentenceBySentenceEveryCitationNamesOne() {
        List<String> unplaced = shipped().said.stream()
                .filter(said -> CITED.containsKey(said.citation().source()))
                .filter(said -> said.citation().sentence() == null)
                .map(said -> said.mark().toString())
                .toList();
        assertEquals(List.of(), unplaced);
    }

    private static SortedMap<String, SortedMap<Integer, SortedSet<String>>> cited() {
        SortedMap<String, SortedMap<Integer, SortedSet<String>>> cited = new TreeMap<>();
        for (Drafts.Said said : shipped().said) {
            if (said.citation().sentence() != null) {
                cited.computeIfAbsent(said.citation().source(), source -> new TreeMap<>())
                        .computeIfAbsent(said.citation().sentence(), number -> new TreeSet<>())
                        .add(StatementId.hex(said.id()));
            }
        }
        return cited;
    }

    private static Drafts shipped() {
        return Reading.of(
                        RecordFiles.in(Path.of("src/main/record")), Reading.Known.NOTHING, org.tumen.db.Progress.SILENT)
                .result()
                .drafts();
    }

    private static SortedMap<Integer, List<String>> mapped(String source) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<Integer, Object> read = yaml.load(Files.readString(FOLDER.resolve(source + ".yaml")));
        SortedMap<Integer, List<String>> mapped = new TreeMap<>();
        read.forEach((number, value) -> {
            List<String> statements = new ArrayList<>();
            if (value instanceof List<?> list) {
                list.forEach(statement -> statements.add(statement.toString()));
            } else {
                assertEquals(NOTHING, value, source + ", sentence " + number);
            }
            mapped.put(number, statements);
        });
        return mapped;
    }

    private static void write(String source, int last) throws IOException {
        SortedMap<Integer, SortedSet<String>> cited = CITED.get(source);
        assertTrue(cited.lastKey() <= last, source + " has more sentences");
        StringBuilder text = new StringBuilder("# Made by SentencesTest; a test of the record, not a part of it.\n");
        for (int number = 1; number <= last; number++) {
            text.append(number).append(":");
            if (cited.containsKey(number)) {
                cited.get(number)
                        .forEach(statement ->
                                text.append("\n  - '").append(statement).append("'"));
                text.append("\n");
            } else {
                text.append(" ").append(NOTHING).append("\n");
            }
        }
        Files.writeString(FOLDER.resolve(source + ".yaml"), text);
    }
}
