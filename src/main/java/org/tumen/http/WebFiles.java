package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, read once from the class path. Each module names the others by the addresses that they are served
 * at, so that there is no map of imports and every file may be kept for ever; a GraphQL document is imported like a module.
 */
final class WebFiles {
    static final String PATH = "/web/";
    private static final String FOLDER = "web/";
    private static final String DOCUMENT = ".graphql";

    /** {@code from './x.js'}, {@code import './x.js'} and {@code import('./x.js')}. */
    private static final Pattern IMPORT =
            Pattern.compile("(\\b(?:from|import)\\s*(\\(?)\\s*)([\"'])([.@a-z][\\w@./-]*)\\3");

    private static final Pattern FRAGMENTS = Pattern.compile("(?m)^#import \"([^\"]+)\"\\n");
    private static final Pattern MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

    private final WebLibraries libraries = new WebLibraries();
    private final Map<String, WebFile> byName = new HashMap<>();
    private final Map<String, WebFile> byAddress = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** The file of this name in the page's folder, and whatever it imports; blocks when it is not read yet. */
    WebFile read(String name) {
        return file(FOLDER + name);
    }

    /** Whether a file of this name was read. */
    boolean holds(String name) {
        return byName.containsKey(FOLDER + name);
    }

    /** The text of a file that is served as a part of others. */
    static String text(String name) {
        return resource(FOLDER + name);
    }

    @Nullable
    WebFile at(String address) {
        return byAddress.get(address);
    }

    /** All that the page asks, by the hashes that it asks by. */
    Map<String, String> documents() {
        return Map.copyOf(documents);
    }

    /** The addresses of all that these modules need before they can run, themselves among them. */
    Set<String> needs(Collection<String> modules) {
        var needs = new LinkedHashSet<>(modules);
        for (var open = List.copyOf(modules); !open.isEmpty(); ) {
            open = open.stream()
                    .flatMap(address -> Objects.requireNonNull(byAddress.get(address)).imports().stream())
                    .filter(needs::add)
                    .toList();
        }
        return needs;
    }

    private WebFile file(String resource) {
        var read = byName.get(resource);
        if (read != null) {
            return read;
        }
        if (!begun.add(resource)) {
            throw new IllegalStateException(resource + " imports itself through others");
        }
        var name = resource.substring(resource.lastIndexOf('/') + 1);
        var file = resource.endsWith(DOCUMENT) ? document(resource, name) : module(resource, name);
        byName.put(resource, file);
        byAddress.put(file.address(), file);
        return file;
    }

    private WebFile module(String resource, String name) {
        var text = MAP.matcher(resource(resource)).replaceAll("");
        if (!name.endsWith(".js")) {
            return WebFile.of(name, text, List.of());
        }
        var imports = new ArrayList<String>();
        var linked = IMPORT.matcher(text).replaceAll(found -> {
            var address = file(resolve(resource, found.group(4))).address();
            if (found.group(2).isEmpty()) {
                imports.add(address);
            }
            return Matcher.quoteReplacement(found.group(1) + '"' + address + '"');
        });
        return WebFile.of(name, linked, imports);
    }

    private WebFile document(String resource, String name) {
        var parts = new LinkedHashSet<String>();
        compose(resource, parts);
        var text = String.join("\n", parts).strip();
        documents.put(Persisted.name(text), text);
        var module = new JsonObject().put("id", Persisted.name(text)).put("text", text);
        return WebFile.of(name.replace(DOCUMENT, ".js"), "export default " + module.encode() + ";\n", List.of());
    }

    /** The document and after it each fragment that it imports, once. */
    private static void compose(String resource, Set<String> parts) {
        var text = resource(resource);
        if (parts.add(FRAGMENTS.matcher(text).replaceAll(""))) {
            FRAGMENTS.matcher(text).results().forEach(found -> compose(beside(resource, found.group(1)), parts));
        }
    }

    private String resolve(String resource, String specifier) {
        return specifier.startsWith(".") ? beside(resource, specifier) : libraries.resource(specifier);
    }

    private static String beside(String resource, String relative) {
        return Path.of(resource).resolveSibling(relative).normalize().toString().replace('\\', '/');
    }

    private static String resource(String resource) {
        return BundledFiles.read(resource)
                .map(Buffer::toString)
                .orElseThrow(() -> new IllegalStateException("the program lacks its own " + resource));
    }
}
