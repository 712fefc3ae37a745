package org.tumen.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tumen.graph.Operations.Asked;

/**
 * Documents that were parsed and validated, kept by their text; halves the cost of small operations. What is too large is
 * refused before it is parsed, or before it is validated.
 */
public final class Documents implements PreparsedDocumentProvider {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    /** What one takes besides what it is made of, in bytes, as measured; so are those below. */
    private static final int DOCUMENT = 400;

    private static final int NODE = 120;
    private static final int ERROR = 350;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Budget budget;
    private final ParserOptions options;
    private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher(Documents::bytes)
            .executor(Runnable::run)
            .build();

    /** @param sent what each field sends to the database, by "Type.field" */
    public Documents(GraphQLSchema schema, Map<String, String> sent, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.budget = new Budget(schema, sent, limits.cost());
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(own -> own.maxCharacters(limits.characters())
                        .maxTokens(limits.tokens() + 1)
                        .maxWhitespaceTokens(limits.characters())
                        .captureLineComments(false)
                        .readerTrackData(false));
    }

    /** About how much memory an entry takes: a document is twenty to seventy times its text, and the errors of a bad one more. */
    private static int bytes(String text, PreparsedDocumentEntry entry) {
        int made = entry.hasErrors()
                ? ERROR * entry.getErrors().size()
                : NODE * nodes(Objects.requireNonNull(entry.getDocument()));
        return DOCUMENT + 2 * text.length() + made;
    }

    private static int nodes(Node<?> node) {
        int nodes = 1;
        for (Node<?> child : node.getChildren()) {
            nodes += nodes(child);
        }
        return nodes;
    }

    public GraphQLSchema schema() {
        return schema;
    }

    Budget budget() {
        return budget;
    }

    Limits limits() {
        return limits;
    }

    /** Whether this text was read before and is kept. */
    boolean knows(String text) {
        return kept.getIfPresent(text) != null;
    }

    /** The document of this text, or what is wrong with it; never fails. */
    PreparsedDocumentEntry read(String text) {
        PreparsedDocumentEntry known = kept.getIfPresent(text);
        if (known != null) {
            return known;
        }
        try {
            Scan.check(text, limits);
            return kept.get(text, this::parsed);
        } catch (Problem large) {
            return new PreparsedDocumentEntry(Faults.error(large).build());
        }
    }

    /** Whether the operation is written as one of this kind, valid or not; one that cannot be read is not. */
    boolean isWritten(Asked asked, Operation kind) {
        if (!asked.query().contains(kind.name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        try {
            Scan.check(asked.query(), limits);
        } catch (Problem large) {
            return false;
        }
        ParseAndValidateResult read = parse(asked.query());
        return !read.isFailure() && means(Objects.requireNonNull(read.getDocument()), asked, kind);
    }

    /** Whether the operation that is asked for is of this kind; without a name, any of the document's. */
    static boolean means(Document document, Asked asked, Operation kind) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation ->
                        asked.operation() == null || asked.operation().equals(operation.getName()))
                .anyMatch(operation -> operation.getOperation() == kind);
    }

    private ParseAndValidateResult parse(String text) {
        return ParseAndValidate.parse(ExecutionInput.newExecutionInput(text)
                .graphQLContext(Map.of(ParserOptions.class, options))
                .build());
    }

    private PreparsedDocumentEntry parsed(String text) {
        ParseAndValidateResult read = parse(text);
        if (read.isFailure()) {
            return new PreparsedDocumentEntry(read.getErrors());
        }
        Document document = Objects.requireNonNull(read.getDocument());
        try {
            Shape.check(document, limits);
        } catch (Problem large) {
            return new PreparsedDocumentEntry(Faults.error(large).build());
        }
        List<? extends GraphQLError> errors;
        try {
            errors = validated(document);
        } catch (GoodFaithIntrospectionExceeded large) {
            return new PreparsedDocumentEntry(Faults.error(Problem.tooCostly(
                            "The question asks more of the schema than one introspection does; ask for less at once."))
                    .build());
        }
        return errors.isEmpty()
                ? new PreparsedDocumentEntry(document)
                : new PreparsedDocumentEntry(List.copyOf(errors));
    }

    /**
     * A directive on the root field of a subscription, which the specification forbids, makes graphql-java 26 throw; here
     * it is an error like others.
     */
    private List<? extends GraphQLError> validated(Document document) {
        try {
            return ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        } catch (NullPointerException | IndexOutOfBoundsException | NoSuchElementException forbidden) {
            return List.of(GraphqlErrorBuilder.newError()
                    .message("The root field of a subscription takes neither @skip nor @include.")
                    .errorType(ErrorType.ValidationError)
                    .build());
        }
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(read(input.getQuery()));
    }
}
