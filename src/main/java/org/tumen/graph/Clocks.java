package org.tumen.graph;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Head;
import org.tumen.db.Pin;
import org.tumen.db.Reads;

/** Reads the two clocks of an operation off its directives {@code @asOf} and {@code @reportedBy}, or off an address. */
public final class Clocks {
    private final OperationDefinition operation;
    private final Map<String, Object> variables;

    private Clocks(OperationDefinition operation, Map<String, Object> variables) {
        this.operation = operation;
        this.variables = variables;
    }

    /** @throws Problem when a clock asks for the future, for nothing, or for two things */
    static Pin of(Document document, @Nullable String name, Map<String, Object> variables, Head head) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (name == null || name.equals(operation.getName())) {
                return new Clocks(operation, variables).pin(head);
            }
        }
        return Pin.PRESENT;
    }

    /**
     * The clocks of an address.
     *
     * @param asOf a revision or a moment; null for the newest
     * @param reportedBy a day; null for all days
     * @throws Problem when a clock asks for the future or for nothing
     */
    public static Pin of(@Nullable String asOf, @Nullable String reportedBy, Head head) {
        LocalDate reported = reportedBy == null ? null : day(reportedBy);
        if (asOf == null) {
            return new Pin(null, null, reported);
        }
        return asOf.contains("-") ? new Pin(null, moment(asOf), reported) : revision(asOf, reported, head);
    }

    private Pin pin(Head head) {
        Directive asOf = first("asOf");
        Directive reportedBy = first("reportedBy");
        Object day = reportedBy == null ? null : value(reportedBy, "date");
        LocalDate reported = day == null ? null : day(day.toString());
        if (asOf == null) {
            return new Pin(null, null, reported);
        }
        Object revision = value(asOf, "revision");
        Object date = value(asOf, "date");
        if (revision == null && date == null && isVariable(asOf)) {
            return new Pin(null, null, reported); // a document that is kept elsewhere is asked with and without a pin
        }
        if ((revision == null) == (date == null)) {
            throw Problem.badRequest("@asOf takes a revision or a date, one of them.");
        }
        if (date != null) {
            return new Pin(null, moment(date.toString()), reported);
        }
        return revision(String.valueOf(revision), reported, head);
    }

    private static Pin revision(String text, @Nullable LocalDate reported, Head head) {
        int number = number(text);
        if (number > head.revision()) {
            throw Problem.notFound("Revision " + number + " is not made yet; the newest is " + head.revision() + ".");
        }
        return new Pin(number, null, reported);
    }

    private static boolean isVariable(Directive directive) {
        return directive.getArguments().stream().anyMatch(argument -> argument.getValue() instanceof VariableReference);
    }

    private @Nullable Directive first(String name) {
        return operation.getDirectives(name).stream().findFirst().orElse(null);
    }

    private @Nullable Object value(Directive directive, String name) {
        Argument argument = directive.getArgument(name);
        Value<?> value = argument == null ? null : argument.getValue();
        if (value instanceof VariableReference variable) {
            return variables.containsKey(variable.getName())
                    ? variables.get(variable.getName())
                    : literal(byDefault(variable.getName()));
        }
        return literal(value);
    }

    private @Nullable Value<?> byDefault(String name) {
        return operation.getVariableDefinitions().stream()
                .filter(definition -> definition.getName().equals(name))
                .<Value<?>>map(VariableDefinition::getDefaultValue)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object literal(@Nullable Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        return value instanceof StringValue text ? text.getValue() : null;
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Problem.badRequest("A revision is a whole number from 1.");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(Reads.UNPINNED) && day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // told below
        }
        throw Problem.badRequest("The date of @reportedBy is a day such as 2016-08-20.");
    }

    private static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw Problem.badRequest("The date of @asOf is a moment such as 2026-11-01T00:00:00Z.");
        }
    }
}
