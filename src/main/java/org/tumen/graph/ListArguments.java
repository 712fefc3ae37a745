package org.tumen.graph;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the arguments of a list from JSON that stands in no document, just as variables of a document are read. */
public record ListArguments(GraphQLSchema schema) {
    /**
     * The arguments of a field of the query, as its fetcher takes them.
     *
     * @param given JSON by the argument's name
     * @throws Problem when the field has no such argument, or the value is not of its type
     */
    public Map<String, Object> of(String field, Map<String, Object> given) {
        GraphQLFieldDefinition definition = schema.getQueryType().getFieldDefinition(field);
        List<VariableDefinition> variables = new ArrayList<>();
        given.keySet().forEach(name -> variables.add(variable(field, name, definition.getArgument(name))));
        Texts.check(given);
        try {
            return new HashMap<>(ValuesResolver.coerceVariableValues(
                            schema, variables, RawVariables.of(given), GraphQLContext.getDefault(), Locale.ENGLISH)
                    .toMap());
        } catch (GraphQLException unfit) {
            throw Problem.badRequest(String.valueOf(unfit.getMessage()).replace("Variable '", "The parameter '"));
        }
    }

    private static VariableDefinition variable(String field, String name, GraphQLArgument argument) {
        if (argument == null) {
            throw Problem.badRequest("'" + field + "' takes no '" + name + "'.");
        }
        String type = ((GraphQLNamedType) argument.getType()).getName();
        return VariableDefinition.newVariableDefinition(
                        name, TypeName.newTypeName(type).build())
                .build();
    }
}
