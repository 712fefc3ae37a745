package org.tumen;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Selections generated from the schema. Every field stands under the alias {@code Type_field}: fields of the types of
 * one interface that share a name may differ in nullability, and then may not share a key of the answer.
 */
final class Selections {
    static final GraphQLSchema SCHEMA = Schema.graph(null, false, "").schema();

    /** Something to count the things of each connection by. */
    private static final Map<String, String> GROUPINGS = Map.of(
            "DefectorConnection", "KIND, PLACE",
            "PersonConnection", "BASIS",
            "OrganizationConnection", "PLACE",
            "EventConnection", "COUNTRY, YEAR",
            "ClaimConnection", "TOPIC",
            "SourceConnection", "LANGUAGE",
            "SeriesConnection", "UNIT",
            "DisagreementConnection", "PROPERTY");

    private Selections() {}

    /**
     * Every field of a type, and of what its fields give, to a depth; below it type and id. A type without an id is no
     * step down.
     */
    static String every(GraphQLType type, int depth) {
        if (depth == 0 && hasId(type)) {
            return "{__typename id}";
        }
        if (type instanceof GraphQLInterfaceType several) {
            return SCHEMA.getImplementations(several).stream()
                    .map(each -> "... on " + each.getName() + every(each, depth))
                    .collect(Collectors.joining(" ", "{__typename ", "}"));
        }
        GraphQLObjectType object = (GraphQLObjectType) type;
        int below = hasId(type) ? depth - 1 : depth;
        return object.getFieldDefinitions().stream()
                .map(field -> alias(object, field) + (isPlain(field) ? "" : every(target(field), below)))
                .collect(Collectors.joining(" ", "{__typename ", "}"));
    }

    /** "Person_label: label". */
    static String alias(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getName() + "_" + field.getName() + ": " + asked(field)
                + (field.getName().equals("facets") ? "(by: [" + GROUPINGS.get(type.getName()) + "])" : "");
    }

    /** The field with the arguments that it cannot be without. */
    static String asked(GraphQLFieldDefinition field) {
        return field.getName()
                + (field.getArgument("dates") == null ? "" : "(dates: [\"2016-12-31\", \"2026-12-31\"])");
    }

    static boolean isPlain(GraphQLFieldDefinition field) {
        return !(target(field) instanceof GraphQLCompositeType);
    }

    static boolean isList(GraphQLFieldDefinition field) {
        GraphQLType type = field.getType();
        return (type instanceof GraphQLNonNull some ? some.getWrappedType() : type) instanceof GraphQLList;
    }

    /** Whether a field of the query is a list that needs no argument. */
    static boolean isRoot(GraphQLFieldDefinition field) {
        return ((GraphQLCompositeType) target(field)).getName().endsWith("Connection")
                && field.getArguments().stream()
                        .noneMatch(argument ->
                                GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }

    /** Whether a public server answers a field of the query; the others are asked by {@link WorklistTest}. */
    static boolean isPublic(GraphQLFieldDefinition field) {
        return !field.getName().equals("worklist") && !field.getName().equals("mentions");
    }

    static boolean hasId(GraphQLType type) {
        return type instanceof GraphQLInterfaceType
                || type instanceof GraphQLObjectType object && object.getFieldDefinition("id") != null;
    }

    static GraphQLType target(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType());
    }

    static List<GraphQLObjectType> objects() {
        return SCHEMA.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .toList();
    }
}
