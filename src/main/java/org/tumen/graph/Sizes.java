package org.tumen.graph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many things a field of an operation is expected to give, read off its arguments and the variables as they are. */
final class Sizes {
    /** Lists that take no {@code first}: authors, hops, sides. */
    private static final int SHORT = 3;
    /** Few nested lists are full: up to this many count whole, and of the rest a fiftieth. */
    private static final int USUAL = 3;

    private static final int SELDOM = 50;
    private static final int MEMBERS = 12;

    private final Map<String, Object> variables = new HashMap<>();
    private final int types;

    Sizes(GraphQLSchema schema, OperationDefinition operation, Map<String, Object> given) {
        types = schema.getAllTypesAsList().size();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            Object value = given.containsKey(variable.getName())
                    ? given.get(variable.getName())
                    : literal(variable.getDefaultValue());
            if (value != null) {
                variables.put(variable.getName(), value);
            }
        }
    }

    /** @param page how many things stand on the page that the field belongs to, where it belongs to one */
    long of(Field field, GraphQLCompositeType type, GraphQLFieldDefinition definition, long page) {
        if (type.getName().startsWith("__")) {
            return isList(definition) ? (field.getName().equals("types") ? types : MEMBERS) : 1;
        }
        if (definition.getArgument("first") != null) {
            return of(size(field, type, definition), type, definition);
        }
        for (String list : List.of("ids", "dates", "by")) {
            Argument items = argument(field, list);
            if (items != null && definition.getArgument(list) != null) {
                return value(items.getValue()) instanceof Collection<?> several ? several.size() : 1;
            }
        }
        if (!isList(definition)) {
            return 1;
        }
        return type.getName().endsWith("Connection") ? page : SHORT;
    }

    /** A list of the query or with pages is long; one of a thing is as long as it may be only for few things. */
    long of(int first, GraphQLCompositeType type, GraphQLFieldDefinition definition) {
        boolean whole = type.getName().equals("Query") || !isList(definition);
        int most = Math.max(0, Math.min(first, Slice.MOST));
        return whole || most <= USUAL ? most : USUAL + (most - USUAL) / SELDOM;
    }

    /** How many a field asks for, from the first on or from the last. */
    int size(Field field, GraphQLCompositeType type, GraphQLFieldDefinition definition) {
        for (String name : List.of("first", "last")) {
            Argument given = argument(field, name);
            if (given != null && value(given.getValue()) instanceof Number number) {
                return number.intValue();
            }
        }
        Object otherwise = GraphQLArgument.getArgumentDefaultValue(definition.getArgument("first"));
        int usual = type.getName().equals("Query") ? Slice.USUAL : Slice.NESTED;
        return otherwise instanceof Number number ? number.intValue() : usual;
    }

    boolean isSkipped(Field field) {
        for (Directive directive : field.getDirectives()) {
            Argument condition = directive.getArgument("if");
            Object value = condition == null ? null : value(condition.getValue());
            if (directive.getName().equals("skip") && Boolean.TRUE.equals(value)
                    || directive.getName().equals("include") && Boolean.FALSE.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Argument argument(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object value(@Nullable Value<?> value) {
        return value instanceof VariableReference variable ? variables.get(variable.getName()) : literal(value);
    }

    private static @Nullable Object literal(@Nullable Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof BooleanValue truth) {
            return truth.isValue();
        }
        return value instanceof ArrayValue items ? items.getValues() : null;
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    }
}
