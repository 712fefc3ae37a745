package org.tumen.graph;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scalar ID: a text or a whole number; graphql-java takes any list and object as its text as well. */
final class Ids implements Coercing<Object, Object> {
    static final GraphQLScalarType ID =
            Scalars.GraphQLID.transform(own -> own.coercing(new Ids(Scalars.GraphQLID.getCoercing())));

    private final Coercing<?, ?> usual;

    private Ids(Coercing<?, ?> usual) {
        this.usual = usual;
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String
                || input instanceof Integer
                || input instanceof Long
                || input instanceof BigInteger) {
            return input.toString();
        }
        throw new CoercingParseValueException("Expected an ID, which is a text or a whole number.");
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return usual.parseLiteral(input, variables, context, locale);
    }

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return usual.serialize(result, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return usual.valueToLiteral(input, context, locale);
    }
}
