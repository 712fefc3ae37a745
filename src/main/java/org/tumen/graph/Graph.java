package org.tumen.graph;

import graphql.language.InterfaceTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * The schema and what answers it. Features declare their fields here; a field of the schema without a declaration, or
 * a declaration without a field, stops the start.
 */
public final class Graph {
    private static final String CONTRACT = "schema.graphqls";

    private final Map<String, Map<String, DataFetcher<?>>> fields = new LinkedHashMap<>();
    private final Map<String, Finder> finders = new LinkedHashMap<>();
    private final Map<String, String> statements = new TreeMap<>();
    private final Map<String, Listing<?>> lists = new TreeMap<>();
    private final Permalinks permalinks;

    /** @param permalinks how the addresses of things are written */
    public Graph(Permalinks permalinks) {
        this.permalinks = permalinks;
    }

    /** Answers a root field: what an operation's snapshot and the field's arguments give. */
    public interface Root {
        Future<?> answer(Snapshot snapshot, Map<String, Object> arguments);
    }

    /** Declares fields of a type whose things are told apart by a key: a Long, a UUID or a String. */
    public <P> TypeFields<P> type(String type, Function<P, Object> key) {
        return new TypeFields<>(this, type, key);
    }

    /** Something whose type in the schema is known to itself, whichever interface it stands behind. */
    public interface Typed {
        String schemaType();
    }

    /** How things of a type are found again by what follows the type in their global ids. */
    private record Finder(String sql, Function<Row, Typed> from) {
        Future<Map<String, Typed>> found(Snapshot snapshot, List<String> locals) {
            return snapshot.rows(sql, (Object) locals.toArray(String[]::new)).map(rows -> {
                Map<String, Typed> found = new LinkedHashMap<>();
                rows.forEach(row -> found.put(row.text("local"), from.apply(row)));
                return found;
            });
        }
    }

    /**
     * Declares how things of a type are found by global id: the SQL takes what follows the type in their ids ($3, an
     * array of texts) and gives it back as the column {@code local}.
     */
    public void node(String type, String sql, Function<Row, Typed> from) {
        finders.put(type, new Finder(sql, from));
        relation("Node", type, sql);
    }

    /** Declares a field of the query that finds one thing of a type by its argument {@code id}. */
    public void one(String field, String type) {
        one(field, type, "id");
    }

    /** The same, by another argument that tells things of the type apart. */
    public void one(String field, String type, String argument) {
        root(field, (snapshot, arguments) -> {
            String text = String.valueOf(arguments.get(argument));
            String local = GlobalId.local(type, text);
            return found(snapshot, type, local == null ? List.of() : List.of(local))
                    .map(found -> known(local == null ? null : found.get(local), text));
        });
    }

    /** Declares {@code node} and {@code nodes}, over all types that can be found. */
    public void declareNodes() {
        root("node", (snapshot, arguments) -> {
            List<String> ids = List.of(String.valueOf(arguments.get("id")));
            return nodes(snapshot, ids).map(found -> known(found.get(ids.get(0)), ids.get(0)));
        });
        root("nodes", (snapshot, arguments) -> {
            List<String> ids = ((List<?>) Objects.requireNonNull(arguments.get("ids")))
                    .stream().map(String::valueOf).toList();
            if (ids.size() > 500) {
                throw Problem.badRequest("'ids' may hold at most 500 ids.");
            }
            return nodes(snapshot, ids)
                    .map(found -> ids.stream().map(found::get).toList());
        });
    }

    private Future<Map<String, Typed>> nodes(Snapshot snapshot, List<String> ids) {
        Map<String, List<String>> locals = new LinkedHashMap<>();
        for (String text : ids) {
            GlobalId id = GlobalId.parse(text);
            if (id != null) {
                locals.computeIfAbsent(id.type(), type -> new ArrayList<>()).add(id.local());
            }
        }
        Map<String, Typed> all = new LinkedHashMap<>();
        List<Future<?>> searches = new ArrayList<>();
        locals.forEach((type, own) -> searches.add(found(snapshot, type, own).map(found -> {
            found.forEach((local, thing) -> all.put(new GlobalId(type, local).toString(), thing));
            return null;
        })));
        return Future.all(searches).map(all);
    }

    private Future<Map<String, Typed>> found(Snapshot snapshot, String type, List<String> locals) {
        Finder finder = finders.get(type);
        return finder == null || locals.isEmpty() ? Future.succeededFuture(Map.of()) : finder.found(snapshot, locals);
    }

    private static Typed known(@Nullable Typed found, String id) {
        if (found == null) {
            throw Problem.notFound("Nothing in sight has the id '" + Texts.shown(id, 100) + "'.");
        }
        return found;
    }

    /** Declares a field of the query. */
    public void root(String field, Root root) {
        field("Query", field, (DataFetcher<Object>)
                environment -> root.answer(loaders(environment).snapshot(), environment.getArguments())
                        .toCompletionStage());
    }

    /** Declares a field of the subscription. */
    public <E> void subscription(String field, SubscriptionField<E> answers) {
        relation("Subscription", field, answers.sql());
        field("Subscription", field, (DataFetcher<Object>)
                environment -> Told.of(environment).publisher(answers, environment.getArguments()));
    }

    void field(String type, String field, DataFetcher<?> fetcher) {
        DataFetcher<?> before =
                fields.computeIfAbsent(type, absent -> new LinkedHashMap<>()).put(field, fetcher);
        if (before != null) {
            throw new IllegalStateException(type + "." + field + " is declared twice");
        }
    }

    void list(String field, Listing<?> listing) {
        lists.put(field, listing);
    }

    /** The list behind a field of the query. */
    @SuppressWarnings("unchecked")
    public <T> Listing<T> list(String field) {
        return (Listing<T>) Objects.requireNonNull(lists.get(field), field);
    }

    /** Where things are found again. */
    public Permalinks permalinks() {
        return permalinks;
    }

    /** Names a statement that a field asks, so that it is tried with all others. */
    public void relation(String type, String field, String sql) {
        statements.put(type + "." + field, sql);
    }

    /** What each field sends to the database, by "Type.field"; a field of the query sends something of its own. */
    public Map<String, String> sent() {
        Map<String, String> sent = new TreeMap<>(statements);
        fields.forEach((type, own) -> own.keySet().stream()
                .filter(field ->
                        type.equals("Query") || field.equals("totalCount") || (type + field).equals("Facetcounts"))
                .forEach(field -> sent.putIfAbsent(type + "." + field, type + "." + field)));
        return sent;
    }

    /** The relations by "Type.field", each with its SQL. */
    public Map<String, String> relations() {
        return statements;
    }

    static Loaders loaders(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(Loaders.class));
    }

    /** Builds the schema; takes a second or two, so never on an event loop. */
    public GraphQLSchema schema() {
        TypeDefinitionRegistry types = new SchemaParser().parse(contract());
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .strictMode(false)
                .scalar(Ids.ID)
                .strictMode(true);
        Scalars.described(types).forEach(wiring::scalar);
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        types.getTypes(InterfaceTypeDefinition.class)
                .forEach(type -> wiring.type(
                        type.getName(),
                        builder -> builder.typeResolver(environment -> {
                            Typed typed = Objects.requireNonNull(environment.<Typed>getObject());
                            return environment.getSchema().getObjectType(typed.schemaType());
                        })));
        fields.forEach((type, own) -> wiring.type(type, builder -> builder.dataFetchers(fetchers(own))));
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(types, wiring.codeRegistry(code).build());
        inspect(schema);
        return schema;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Map<String, DataFetcher> fetchers(Map<String, DataFetcher<?>> own) {
        return new LinkedHashMap<>((Map) own);
    }

    /** Every field of the schema is declared, and every declaration is a field. */
    private void inspect(GraphQLSchema schema) {
        Set<String> wanted = new TreeSet<>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(graphql.schema.GraphQLObjectType.class::isInstance)
                .map(graphql.schema.GraphQLObjectType.class::cast)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> wanted.add(type.getName() + "." + field.getName())));
        Set<String> declared = new TreeSet<>();
        fields.forEach((type, own) -> own.keySet().forEach(field -> declared.add(type + "." + field)));
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(declared);
        declared.removeAll(wanted);
        if (!missing.isEmpty() || !declared.isEmpty()) {
            throw new IllegalStateException("fields without declaration: " + missing + ", without field: " + declared);
        }
    }

    private static InputStreamReader contract() {
        InputStream contract = Graph.class.getClassLoader().getResourceAsStream(CONTRACT);
        return new InputStreamReader(Objects.requireNonNull(contract, CONTRACT), StandardCharsets.UTF_8);
    }

    /** The contract as text. */
    public static String contractText() {
        try (InputStream contract =
                Objects.requireNonNull(Graph.class.getClassLoader().getResourceAsStream(CONTRACT))) {
            return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
