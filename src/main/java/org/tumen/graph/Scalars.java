package org.tumen.graph;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The schema's own scalars. */
final class Scalars {
    static final List<GraphQLScalarType> ALL = List.of(
            ExtendedScalars.Date,
            ExtendedScalars.DateTime,
            ExtendedScalars.newAliasedScalar("Decimal")
                    .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                    .build());

    private Scalars() {}
}
