package org.tumen.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Days as the library reads them, but none that a month does not have: it takes 30 February for the 29th. */
final class StrictDay implements Coercing<LocalDate, String> {
    private final Coercing<?, ?> lenient = ExtendedScalars.Date.getCoercing();

    @Override
    public String serialize(Object day, GraphQLContext context, Locale locale) {
        return (String) lenient.serialize(day, context, locale);
    }

    @Override
    public LocalDate parseValue(Object day, GraphQLContext context, Locale locale) {
        LocalDate read = (LocalDate) lenient.parseValue(day, context, locale);
        if (day instanceof String text && !isDay(text)) {
            throw new CoercingParseValueException(none(text));
        }
        return read;
    }

    @Override
    public LocalDate parseLiteral(Value<?> day, CoercedVariables variables, GraphQLContext context, Locale locale) {
        LocalDate read = (LocalDate) lenient.parseLiteral(day, variables, context, locale);
        String written = day instanceof StringValue text ? text.getValue() : null;
        if (written != null && !isDay(written)) {
            throw new CoercingParseLiteralException(none(written));
        }
        return read;
    }

    @Override
    public Value<?> valueToLiteral(Object day, GraphQLContext context, Locale locale) {
        return lenient.valueToLiteral(day, context, locale);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String none(String text) {
        return "'" + text + "' is no day such as 2016-08-17";
    }
}
