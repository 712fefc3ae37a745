package org.tumen.graph;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.db.DatabaseUnavailable;
import org.tumen.db.StatementCancelled;
import org.tumen.db.TooManyRows;
import org.tumen.db.UnreadableValue;

/** The one place where failures become errors of the answer; what is our fault shows an id that the log knows. */
final class Faults implements DataFetcherExceptionHandler {
    private static final int MOST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Problem problem = problem(parameters.getException());
        GraphQLError error = error(problem)
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** A problem as an error of the answer, which may have a place as well. */
    static GraphqlErrorBuilder<?> error(Problem problem) {
        return GraphqlErrorBuilder.newError()
                .message("%s", problem.sentence())
                .errorType(ErrorType.ExecutionAborted)
                .extensions(problem.extensions());
    }

    /** The problem that a failure is to a client. */
    static Problem problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof GraphQLError unfit && code(unfit).equals(Problem.Code.BAD_REQUEST.name())) {
            return Problem.badRequest(Wording.of(String.valueOf(cause.getMessage()))); // an argument that is none
        }
        if (cause instanceof DatabaseUnavailable) {
            return new Problem(Problem.Code.UNAVAILABLE, "The record cannot be read just now; try again in a moment.");
        }
        if (cause instanceof StatementCancelled) {
            return new Problem(Problem.Code.TIMEOUT, "The question took too long; ask for less at once.");
        }
        if (cause instanceof UnreadableValue) {
            return Problem.badRequest(
                    "A value of this question, or its cursor, is not of the kind that it stands for.");
        }
        if (cause instanceof TooManyRows) {
            return Problem.tooCostly("The answer has more than " + cause.getMessage()
                    + " rows; ask for shorter lists or fewer fields at once.");
        }
        String id = UUID.randomUUID().toString();
        LOG.error("fault {}", id, cause);
        return new Problem(Problem.Code.INTERNAL, "Something went wrong on our side; the log knows it as " + id + ".");
    }

    /** An error as the answer holds it: message, locations, path and a code. */
    static Map<String, Object> specification(GraphQLError error) {
        Map<String, Object> specification = new LinkedHashMap<>(error.toSpecification());
        if (error.getLocations() == null || error.getLocations().isEmpty()) {
            specification.remove("locations");
        }
        Map<String, Object> extensions = error.getExtensions();
        boolean told = extensions != null && extensions.containsKey("code");
        specification.put("message", Texts.shown(Wording.of(String.valueOf(error.getMessage())), MOST));
        specification.put("extensions", told ? extensions : Map.of("code", code(error)));
        return specification;
    }

    /** An error that is only a problem: the operation did not run. */
    static Map<String, Object> specification(Problem problem) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", problem.sentence());
        specification.put("extensions", problem.extensions());
        return specification;
    }

    private static String code(GraphQLError error) {
        boolean ours = error.getErrorType() == ErrorType.DataFetchingException
                || error.getErrorType() == ErrorType.NullValueInNonNullableField;
        return (ours ? Problem.Code.INTERNAL : Problem.Code.BAD_REQUEST).name();
    }
}
