package org.tumen.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.CitationStyle;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * The fields of one type of the schema, declared: a pure function of the parent, a column of its details, or a
 * relation. A relation is one hop; its field's arguments are handed to the SQL in the order of the schema.
 *
 * @param <P> what stands for a thing of this type
 */
public final class TypeFields<P> {
    private final Graph graph;
    private final String type;
    private final Function<P, Object> key;

    TypeFields(Graph graph, String type, Function<P, Object> key) {
        this.graph = graph;
        this.type = type;
        this.key = key;
    }

    /** A pure function of the parent. */
    public TypeFields<P> column(String field, Function<P, @Nullable Object> function) {
        graph.field(type, field, new Column<>(function));
        return this;
    }

    /** The one thing of a relation, or null. */
    public <T> TypeFields<P> one(String field, String sql, Function<Row, T> from) {
        return relation(field, Relation.one(type + "." + field, sql, from));
    }

    /** The things of a relation, at most {@code first} for each parent ($4). */
    public <T> TypeFields<P> many(String field, String sql, Function<Row, T> from) {
        return relation(field, Relation.many(type + "." + field, sql, from));
    }

    /** One value made from all rows of a parent. */
    public <T> TypeFields<P> fold(String field, String sql, Function<List<Row>, T> gather, T none) {
        return relation(field, Relation.fold(type + "." + field, sql, gather, none));
    }

    /** The one thing that a column of the parent points to, by a relation that many fields share; null points nowhere. */
    public <T> TypeFields<P> points(String field, Function<P, @Nullable Object> column, Relation<T> relation) {
        graph.relation(type, field, relation.sql());
        graph.field(type, field, (DataFetcher<Object>) environment -> {
            P parent = environment.getSource();
            Object id = column.apply(java.util.Objects.requireNonNull(parent));
            return id == null ? null : Graph.loaders(environment).load(relation, id, List.of());
        });
        return this;
    }

    /** A relation whose SQL takes the field's own arguments. */
    public <T> TypeFields<P> relation(String field, Relation<T> relation) {
        return relation(field, relation, arguments -> arguments, value -> value);
    }

    /**
     * A relation that is shared by several fields.
     *
     * @param arguments turns the field's arguments into those of the SQL
     * @param pick takes the field's value out of the relation's
     */
    public <T> TypeFields<P> relation(
            String field,
            Relation<T> relation,
            Function<List<Object>, List<Object>> arguments,
            Function<T, @Nullable Object> pick) {
        graph.relation(type, field, relation.sql());
        graph.field(type, field, (DataFetcher<Object>) environment -> {
            P parent = environment.getSource();
            List<Object> values = arguments.apply(arguments(environment));
            return Graph.loaders(environment)
                    .load(relation, key.apply(java.util.Objects.requireNonNull(parent)), values)
                    .thenApply(value -> value == null ? null : pick.apply(value));
        });
        return this;
    }

    /**
     * A nested list with paging. The SQL takes one more than the page's size ($4), the key and id that the page follows or
     * goes before ($5 and $6, null on the first page), and what the other arguments bind; every parent has at least one
     * row, with the {@code total} and, when it stands for a thing, {@code cursor_key} and {@code cursor_id}.
     *
     * @param sql from the first on; {@code backwards} is the same from the last on
     */
    public <T> TypeFields<P> connection(
            String field,
            String node,
            String sql,
            String backwards,
            Function<Map<String, Object>, List<Object>> bind,
            Function<Row, T> from) {
        Page.<T>declare(graph, node);
        Relation<List<Row>> forth = Relation.many(type + "." + field, sql, row -> row);
        Relation<List<Row>> back = Relation.many(type + "." + field + ", backwards", backwards, row -> row);
        graph.relation(type, field, sql);
        graph.relation(type, field + ", backwards", backwards);
        graph.field(type, field, (DataFetcher<Object>) environment -> {
            P parent = environment.getSource();
            Map<String, Object> given = environment.getArguments();
            Slice slice = Slice.of(given, Slice.NESTED);
            List<Object> bound = bind.apply(given);
            String list = type + "." + field + bound;
            List<Object> values = new ArrayList<>();
            values.add(slice.size() + 1);
            Loaders loaders = Graph.loaders(environment);
            values.addAll(place(loaders.snapshot(), slice, list));
            values.addAll(bound);
            return loaders.load(
                            slice.backwards() ? back : forth,
                            key.apply(java.util.Objects.requireNonNull(parent)),
                            values)
                    .thenApply(found -> page(loaders, list, found == null ? List.of() : found, slice, from));
        });
        return this;
    }

    private static List<Object> place(Snapshot snapshot, Slice slice, String list) {
        if ((slice.backwards() ? slice.after() : slice.before()) != null) {
            throw Problem.badRequest("Within a list, 'after' goes with 'first' and 'before' with 'last'.");
        }
        String text = slice.backwards() ? slice.before() : slice.after();
        if (text == null) {
            return List.of(Loaders.Absent.VALUE, Loaders.Absent.VALUE);
        }
        Cursor cursor = Cursor.decode(snapshot, text, list);
        return List.of(cursor.key(), cursor.id());
    }

    private static <T> Page<T> page(Loaders loaders, String list, List<Row> found, Slice slice, Function<Row, T> from) {
        int total = found.isEmpty() ? 0 : found.get(0).number("total");
        List<Row> own =
                found.stream().filter(row -> row.maybeText("cursor_id") != null).toList();
        Page.More more = new Page.More(() -> Future.succeededFuture(total));
        return Page.of(loaders.snapshot(), list, own, slice, from, more);
    }

    /** Where a thing is found again as the operation sees it. */
    public TypeFields<P> permalink(Function<P, String> globalId) {
        graph.field(type, "permalink", (DataFetcher<Object>) environment -> graph.permalinks()
                .of(
                        globalId.apply(java.util.Objects.requireNonNull(environment.<P>getSource())),
                        Graph.loaders(environment).snapshot()));
        return this;
    }

    /** The same, and how the thing is cited, by what one statement brings. */
    public TypeFields<P> cited(Function<P, String> globalId, Relation<Cited> cited) {
        graph.relation(type, "citeAs", cited.sql());
        graph.field(type, "citeAs", (DataFetcher<Object>) environment -> {
            P parent = java.util.Objects.requireNonNull(environment.<P>getSource());
            CitationStyle style = CitationStyle.valueOf(String.valueOf(environment.<Object>getArgument("style")));
            Loaders loaders = Graph.loaders(environment);
            String permalink = graph.permalinks().of(globalId.apply(parent), loaders.snapshot());
            return loaders.load(cited, key.apply(parent), List.of())
                    .thenApply(found -> found == null
                            ? permalink
                            : style.of(found.reference(globalId.apply(parent), permalink, loaders.snapshot())));
        });
        return permalink(globalId);
    }

    /** Columns that the parent does not carry: one statement brings all of them for all parents. */
    public <D> Details<D> details(String sql, Function<Row, D> from) {
        return new Details<>(Relation.one(type + " details", sql, from));
    }

    /** The columns of one statement. */
    public final class Details<D> {
        private final Relation<D> relation;

        private Details(Relation<D> relation) {
            this.relation = relation;
        }

        public Details<D> column(String field, Function<D, @Nullable Object> function) {
            relation(field, relation, arguments -> List.of(), function);
            return this;
        }

        /** Back to the type's other fields. */
        public TypeFields<P> and() {
            return TypeFields.this;
        }
    }

    /** The field's arguments in the order of the schema; what was not given is told from what was. */
    private static List<Object> arguments(DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArguments();
        List<Object> values = new ArrayList<>();
        environment.getFieldDefinition().getArguments().forEach(argument -> {
            Object value = given.get(argument.getName());
            values.add(value == null ? Loaders.Absent.VALUE : value);
        });
        return values;
    }

    /** A field that needs nothing but its parent. */
    private record Column<P>(Function<P, @Nullable Object> function) implements LightDataFetcher<Object> {
        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return function.apply((P) source);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return function.apply((P) java.util.Objects.requireNonNull(environment.getSource()));
        }
    }
}
