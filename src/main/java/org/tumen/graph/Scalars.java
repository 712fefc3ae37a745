package org.tumen.graph;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Objects;

/** The schema's own scalars. */
final class Scalars {
    private static final List<GraphQLScalarType> ALL = List.of(
            ExtendedScalars.Date.transform(day -> day.coercing(new StrictDay())),
            ExtendedScalars.DateTime,
            ExtendedScalars.newAliasedScalar("Decimal")
                    .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                    .build());

    private Scalars() {}

    /** The scalars with the contract's descriptions instead of the library's. */
    static List<GraphQLScalarType> described(TypeDefinitionRegistry types) {
        return ALL.stream()
                .map(scalar -> scalar.transform(own -> own.description(description(types, scalar.getName()))))
                .toList();
    }

    private static String description(TypeDefinitionRegistry types, String scalar) {
        var definition = Objects.requireNonNull(types.scalars().get(scalar), scalar);
        return Objects.requireNonNull(definition.getDescription(), scalar).getContent();
    }
}
