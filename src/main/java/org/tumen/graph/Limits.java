package org.tumen.graph;

/**
 * How much one operation may be and take. The first ones are of the document as it is written, before it is validated.
 *
 * @param characters of a document
 * @param tokens of a document
 * @param depth of fields within fields
 * @param fields of an operation, with its fragments written out as often as they are spread
 * @param aliases of a document
 * @param directives of a document
 * @param definitions operations and fragments of a document
 * @param introspection lists within lists of the schema, as the field {@code args} of {@code fields} of {@code types}
 * @param page the longest page of a list
 * @param cost of an operation, see {@link Cost}
 * @param rows that an operation may read from the database
 */
public record Limits(
        int characters,
        int tokens,
        int depth,
        int fields,
        int aliases,
        int directives,
        int definitions,
        int introspection,
        int page,
        int cost,
        int rows) {}
