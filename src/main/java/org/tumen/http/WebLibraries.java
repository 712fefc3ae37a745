package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Where a module of a library stands on the class path, by the name that modules import it by. */
final class WebLibraries {
    private static final Pattern SPECIFIER = Pattern.compile("(?:@([\\w-]+)/)?([\\w-]+)(?:/(.+))?");
    private static final String FILES = "META-INF/resources/_static/";
    private static final String MADE = "META-INF/maven/org.mvnpm%s/%s/pom.properties";

    private final Map<String, String> folders = new HashMap<>();

    String resource(String specifier) {
        var parts = SPECIFIER.matcher(specifier);
        if (!parts.matches()) {
            throw new IllegalStateException("'" + specifier + "' is no module");
        }
        var scope = parts.group(1) == null ? "" : parts.group(1);
        var folder = folders.computeIfAbsent(scope + "/" + parts.group(2), key -> folder(scope, parts.group(2)));
        return folder + (parts.group(3) == null ? start(folder) : parts.group(3));
    }

    private static String folder(String scope, String name) {
        var made = new Properties();
        try {
            made.load(new StringReader(text(MADE.formatted(scope.isEmpty() ? "" : ".at." + scope, name))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FILES + name + "/" + made.getProperty("version") + "/";
    }

    private static String start(String folder) {
        return new JsonObject(text(folder + "package.json")).getString("main");
    }

    private static String text(String resource) {
        return BundledFiles.read(resource)
                .map(Buffer::toString)
                .orElseThrow(() -> new IllegalStateException("a library of the page lacks " + resource));
    }
}
