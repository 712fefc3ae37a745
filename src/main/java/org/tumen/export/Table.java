package org.tumen.export;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Permalinks;
import org.tumen.graph.Relation;

/**
 * What a list is exported as, declared: fixed columns, each a pure function of the thing or of what one relation brings for
 * a whole batch in one statement, as in the graph. The last column is where the thing is found again.
 *
 * @param <T> what stands for a thing of the list
 */
public final class Table<T> {
    static final String ABOUT = "about";

    /** How many rows one step fills: a part of a batch, so that whatever takes longest takes both lanes. */
    private static final int SLICE = 500;

    private final String name;
    private final String type;
    private final Listing<T> listing;
    private final Function<T, Object> key;
    private final Function<T, String> id;
    private @Nullable Listing<T> told;
    private Set<String> filter = Set.of();
    private final List<Column> columns = new ArrayList<>();
    private final List<Part<T, ?>> parts = new ArrayList<>();

    /** Columns and what brings their values. */
    private record Part<T, D>(Brought<T, D> brought, List<Function<D, @Nullable Object>> values) {}

    /**
     * @param name of the export, and of the list
     * @param type of a row in JSON-LD
     * @param key what the relations of a row are asked by: a Long, a UUID or a String
     * @param id the global id of a row, its first column
     */
    public Table(String name, String type, Listing<T> listing, Function<T, Object> key, Function<T, String> id) {
        this.name = name;
        this.type = type;
        this.listing = listing;
        this.key = key;
        this.id = id;
        columns.add(new Column("id", null, false));
        parts.add(new Part<>(Brought.itself(), List.of(id::apply)));
    }

    public String name() {
        return name;
    }

    String type() {
        return type;
    }

    /** Makes it a list of exports alone, whose filter has these keys, each a list of ids or words. */
    public Table<T> own(String... keys) {
        filter = Set.of(keys);
        return this;
    }

    /** What is asked where the filter says what it is about: another way through the database. */
    public Table<T> about(Listing<T> other) {
        told = other;
        return this;
    }

    /** The keys of the filter of a list that exports alone have; empty for a list of the graph. */
    Set<String> filter() {
        return filter;
    }

    /** The list for a filter. */
    Listing<T> listing(Map<String, Object> asked) {
        return told == null || asked.get(ABOUT) == null ? listing : told;
    }

    /** The columns in their order, and the address of the row. */
    List<Column> columns() {
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column("permalink", "schema:url", false));
        return all;
    }

    /** A function of the thing itself; a value is a text, a number, a truth, a day, a list of texts, or null. */
    public Table<T> column(String column, @Nullable String term, Function<T, @Nullable Object> value) {
        return with(Brought.<T>itself()).column(column, term, value).and();
    }

    /** A function of the thing itself that gives a global id. */
    public Table<T> reference(String column, @Nullable String term, Function<T, @Nullable Object> value) {
        return with(Brought.<T>itself()).reference(column, term, value).and();
    }

    /** Columns that a relation of the graph brings. */
    public <D> Columns<D> with(Relation<D> relation, Object... arguments) {
        return with(new Brought.Keyed<>(relation, key, List.of(arguments), false));
    }

    /** Columns that something else brings. */
    public <D> Columns<D> with(Brought<T, D> brought) {
        Part<T, D> part = new Part<>(brought, new ArrayList<>());
        parts.add(part);
        return new Columns<>(part.values());
    }

    /** The columns of one relation; where a thing has nothing, each is null. */
    public final class Columns<D> {
        private final List<Function<D, @Nullable Object>> values;

        private Columns(List<Function<D, @Nullable Object>> values) {
            this.values = values;
        }

        public Columns<D> column(String column, @Nullable String term, Function<D, @Nullable Object> value) {
            return add(new Column(column, term, false), value);
        }

        /** A column of global ids: one, or a list. */
        public Columns<D> reference(String column, @Nullable String term, Function<D, @Nullable Object> value) {
            return add(new Column(column, term, true), value);
        }

        private Columns<D> add(Column column, Function<D, @Nullable Object> value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        /** Back to the table's other columns. */
        public Table<T> and() {
            return Table.this;
        }
    }

    /** The rows of some things, each as long as there are columns; what fills them runs among other steps. */
    Future<List<@Nullable Object[]>> rows(
            Snapshot snapshot, Permalinks permalinks, Memory memory, List<T> things, Lanes lanes) {
        int width = columns.size() + 1;
        List<@Nullable Object[]> rows = new ArrayList<>();
        things.forEach(thing -> {
            @Nullable Object[] row = new Object[width];
            row[width - 1] = permalinks.of(id.apply(thing), snapshot);
            rows.add(row);
        });
        int place = 0;
        for (Part<T, ?> part : parts) {
            int from = place;
            for (int row = 0; row < rows.size(); row += SLICE) {
                int first = row;
                int end = Math.min(row + SLICE, rows.size());
                lanes.add(
                        () -> fill(part, snapshot, memory, things.subList(first, end), rows.subList(first, end), from));
            }
            place += part.values().size();
        }
        return lanes.run().map(rows);
    }

    private static <T, D> Future<Void> fill(
            Part<T, D> part,
            Snapshot snapshot,
            Memory memory,
            List<T> things,
            List<@Nullable Object[]> rows,
            int from) {
        return part.brought().bring(snapshot, memory, things).map(found -> {
            for (int row = 0; row < rows.size(); row++) {
                put(part, found.apply(things.get(row)), rows.get(row), from);
            }
            return null;
        });
    }

    private static <D> void put(Part<?, D> part, @Nullable D value, @Nullable Object[] row, int from) {
        if (value == null) {
            return;
        }
        for (int column = 0; column < part.values().size(); column++) {
            row[from + column] = part.values().get(column).apply(value);
        }
    }

    /** Names what it asks in the graph, so that it is tried with all other statements. */
    public Table<T> declare(Graph graph) {
        parts.forEach(part -> part.brought()
                .relations()
                .forEach(relation -> graph.relation("export", name + ": " + relation.name(), relation.sql())));
        listing.relations(graph, "export " + name);
        if (told != null) {
            told.relations(graph, "export " + name + " about");
        }
        return this;
    }
}
