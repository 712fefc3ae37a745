package org.tumen.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents that were parsed and validated, kept by their text; halves the cost of small operations. */
final class Documents implements PreparsedDocumentProvider {
    private static final long MOST_CHARACTERS = 10_000_000;

    private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> 200 + text.length())
            .build();

    /**
     * Parses and validates a document. A directive on the root field of a subscription, which the specification forbids,
     * makes graphql-java 26 throw; here it is an error like others.
     */
    static PreparsedDocumentEntry read(GraphQLSchema schema, ExecutionInput input) {
        try {
            ParseAndValidateResult read = ParseAndValidate.parseAndValidate(schema, input);
            return read.isFailure()
                    ? new PreparsedDocumentEntry(read.getErrors())
                    : new PreparsedDocumentEntry(Objects.requireNonNull(read.getDocument()));
        } catch (NullPointerException | IndexOutOfBoundsException | NoSuchElementException forbidden) {
            return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
                    .message("The root field of a subscription takes neither @skip nor @include.")
                    .errorType(ErrorType.ValidationError)
                    .build());
        }
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(kept.get(input.getQuery(), text -> parseAndValidate.apply(input)));
    }
}
