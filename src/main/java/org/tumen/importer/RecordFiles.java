package org.tumen.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the record files of a folder. Blocking: for workers and commands. */
public final class RecordFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", FigureTable.ENDING);

    private RecordFiles() {}

    /** The record files of a folder and its subfolders and the tables beside them, by name. */
    public static List<RecordFile> in(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> ENDINGS.stream().anyMatch(path.toString()::endsWith))
                    .sorted()
                    .map(path -> new RecordFile(folder + "/" + folder.relativize(path), () -> text(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            return YamlText.NOT_UTF_8;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
