package org.tumen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders that travel inside the jar, read as folders whether the program runs from a jar or from classes. */
final class Shipped {
    private Shipped() {}

    /** The files of a folder on the classpath that end so, by name; none when there is no such folder. */
    static List<Path> files(String folder, String ending) {
        var path = folder(folder);
        if (path == null) {
            return List.of();
        }
        try (var files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder on the classpath as a path, which stays readable while the program runs; null when there is none. */
    static @Nullable Path folder(String folder) {
        var url = Shipped.class.getClassLoader().getResource(folder);
        if (url == null) {
            return null;
        }
        try {
            return path(url.toURI());
        } catch (URISyntaxException | IOException failure) {
            throw new IllegalStateException("the program's own " + folder + " cannot be read", failure);
        }
    }

    private static Path path(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return Path.of(uri);
        }
        var text = uri.toString();
        return jar(URI.create(text.substring(0, text.lastIndexOf('!'))))
                .getPath(text.substring(text.lastIndexOf('!') + 1));
    }

    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException open) {
            return FileSystems.getFileSystem(uri);
        }
    }
}
