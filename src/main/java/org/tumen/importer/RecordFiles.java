package org.tumen.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds record files: those that the program ships, and those of a folder. Blocking: for workers and commands. */
public final class RecordFiles {
    private static final String SHIPPED = "record";

    private RecordFiles() {}

    /** The record that the program ships. */
    public static List<RecordFile> shipped() {
        URL url = Objects.requireNonNull(RecordFiles.class.getClassLoader().getResource(SHIPPED));
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return under(Path.of(uri), SHIPPED);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return under(jar.getPath("/" + SHIPPED), SHIPPED);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record files of a folder and its subfolders. */
    public static List<RecordFile> in(Path folder) {
        return under(folder, folder.toString());
    }

    private static List<RecordFile> under(Path root, String name) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
                    .sorted()
                    .map(path -> file(path, name + "/" + root.relativize(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordFile file(Path path, String name) {
        try {
            return new RecordFile(name, Files.readString(path));
        } catch (MalformedInputException e) {
            return new RecordFile(name, "\u0000");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
