package org.tumen;

import graphql.GraphQLException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.http.Persisted;

/** The folder of documents that the operator trusts: each {@code .graphql} file is one, called by its name and by its hash. */
final class TrustedDocuments {
    private static final String ENDING = ".graphql";

    private final GraphQLSchema schema;
    private final Map<String, String> texts = new HashMap<>();

    private TrustedDocuments(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads and checks them all; blocks.
     *
     * @throws CannotStart with one line on the first that the schema would not answer
     */
    static Map<String, String> read(@Nullable Path folder, GraphQLSchema schema) {
        var read = new TrustedDocuments(schema);
        if (folder != null) {
            files(folder).forEach(read::add);
        }
        return read.texts;
    }

    private void add(Path file) {
        try {
            var text = Files.readString(file);
            var errors = new Validator().validateDocument(schema, new Parser().parseDocument(text), Locale.ROOT);
            if (!errors.isEmpty()) {
                throw new CannotStart("The document " + file + " is not valid: "
                        + errors.get(0).getMessage());
            }
            var name = file.getFileName().toString();
            if (texts.put(name.substring(0, name.length() - ENDING.length()), text) != null) {
                throw new CannotStart("Two documents are called " + name + ".");
            }
            texts.put(Persisted.name(text), text);
            texts.put(Persisted.name(text.strip()), text.strip()); // as clients hash it, without the last line's end
        } catch (IOException unreadable) {
            throw new CannotStart("The document " + file + " cannot be read.");
        } catch (GraphQLException malformed) {
            throw new CannotStart("The document " + file + " is no GraphQL: " + malformed.getMessage());
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotStart("The documents in " + folder + " cannot be read.");
        }
    }
}
