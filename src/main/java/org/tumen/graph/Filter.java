package org.tumen.graph;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/**
 * What a list can be filtered by: each field of its input type, and the condition on the list's rows that it stands for.
 * Of what is given all must hold; {@code and}, {@code or} and {@code not} combine, and need no declaration.
 */
public final class Filter {
    /** How many filters within filters. */
    private static final int DEEPEST = 5;
    /** How many conditions in all. */
    private static final int MOST_CONDITIONS = 50;
    /** How many values in one condition. */
    private static final int MOST_VALUES = 500;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Conditions> unlessAsked = new LinkedHashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** Turns a value into SQL, binding what it needs. */
    public interface Condition {
        String sql(Parameters parameters, Object value);
    }

    /**
     * One condition said in two ways, with the same bound.
     *
     * @param each for reading a page, where few rows are asked
     * @param all for counting, where every row is
     */
    public record Said(String each, String all) {
        public Said(String sql) {
            this(sql, sql);
        }

        private Said in(String format) {
            return new Said(format.formatted(each), format.formatted(all));
        }
    }

    /** Turns a value into SQL that is said in two ways. */
    public interface Saying {
        Said sql(Parameters parameters, Object value);
    }

    /** @param sample a value for trying the SQL */
    private record Field(BiFunction<Snapshot, Object, Future<Object>> prepare, Saying condition, Object sample) {}

    /** A condition that needs nothing but its value. */
    public Filter field(String name, Object sample, Condition condition) {
        return field(name, sample, (snapshot, value) -> Future.succeededFuture(value), condition);
    }

    /** A condition on what must first be looked up, such as the ids of slugs. */
    public Filter field(
            String name, Object sample, BiFunction<Snapshot, Object, Future<Object>> prepare, Condition condition) {
        return said(name, sample, prepare, (parameters, value) -> new Said(condition.sql(parameters, value)));
    }

    /** A condition that is said one way for pages and another for counts. */
    public Filter said(String name, Object sample, Saying condition) {
        return said(name, sample, (snapshot, value) -> Future.succeededFuture(value), condition);
    }

    /** The same on what must first be looked up. */
    public Filter said(
            String name, Object sample, BiFunction<Snapshot, Object, Future<Object>> prepare, Saying condition) {
        fields.put(name, new Field(prepare, condition, sample));
        return this;
    }

    /** Takes the fields that another filter declares. */
    public Filter with(Filter other) {
        fields.putAll(other.fields);
        shared.addAll(other.shared);
        return this;
    }

    /** Says that a field asks only for what all things that are alike share: the words of their set. */
    public Filter shared(String name) {
        shared.add(name);
        return this;
    }

    /**
     * What holds as long as nobody asks for a field, at whatever depth.
     *
     * @param alike the same, said of the words that things share
     */
    public Filter unless(String field, String sql, String alike) {
        unlessAsked.put(field, new Conditions(new Said(sql), alike));
        return this;
    }

    /**
     * What a filter stands for.
     *
     * @param rows on the list's rows
     * @param alike on the rows of tallies; null where things that are alike do not share all that is asked for
     */
    record Conditions(Said rows, @Nullable String alike) {}

    /** The conditions by field, each of a sample, after what is bound already; for trying them. */
    Map<String, String> samples(List<@Nullable Object> given) {
        Map<String, String> samples = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Said said = field.condition.sql(new Parameters(given), field.sample);
            samples.put(name, "(" + said.each + ")");
            samples.put(name + ", counted", "(" + said.all + ")");
        });
        return samples;
    }

    /**
     * The conditions that a filter stands for; "true" for none.
     *
     * @throws Problem when it is too deep or too long
     */
    Future<Conditions> sql(Snapshot snapshot, Parameters parameters, Map<String, Object> filter) {
        Asked asked = new Asked(snapshot, parameters);
        return asked.all(filter, 1).map(sql -> {
            List<Conditions> all = new ArrayList<>();
            all.add(new Conditions(sql, shared.containsAll(asked.fields()) ? sql.all : null));
            unlessAsked.forEach((field, conditions) -> {
                if (!asked.names.contains(field)) {
                    all.add(conditions);
                }
            });
            return new Conditions(
                    joined(all.stream().map(Conditions::rows).toList(), " and "),
                    all.get(0).alike == null
                            ? null
                            : all.stream().map(Conditions::alike).collect(Collectors.joining(" and ")));
        });
    }

    private static Said joined(List<Said> conditions, String word) {
        return new Said(
                conditions.stream().map(Said::each).collect(Collectors.joining(word)),
                conditions.stream().map(Said::all).collect(Collectors.joining(word)));
    }

    /** One filter as it was asked. */
    private final class Asked {
        private final Snapshot snapshot;
        private final Parameters parameters;
        private final List<String> names = new ArrayList<>();

        private Asked(Snapshot snapshot, Parameters parameters) {
            this.snapshot = snapshot;
            this.parameters = parameters;
        }

        /** The fields that are asked for, whatever combines them. */
        private Set<String> fields() {
            return names.stream().filter(fields::containsKey).collect(Collectors.toSet());
        }

        private Future<Said> all(Map<String, Object> filter, int depth) {
            if (depth > DEEPEST) {
                throw Problem.tooCostly("A filter may hold at most " + DEEPEST + " filters within one another.");
            }
            List<Future<Said>> conditions = new ArrayList<>();
            filter.forEach((name, value) -> {
                if (value != null) {
                    conditions.add(one(name, value, depth));
                }
            });
            return joined(conditions, " and ", "true");
        }

        @SuppressWarnings("unchecked")
        private Future<Said> one(String name, Object value, int depth) {
            if (names.size() >= MOST_CONDITIONS || value instanceof Collection<?> all && all.size() > MOST_VALUES) {
                throw Problem.tooCostly("A filter may hold at most " + MOST_CONDITIONS
                        + " conditions, and each of them " + MOST_VALUES + " values.");
            }
            names.add(name);
            return switch (name) {
                case "not" -> all((Map<String, Object>) value, depth + 1).map(sql -> sql.in("not (%s)"));
                case "and" -> several((List<Map<String, Object>>) value, " and ", "true", depth);
                case "or" -> several((List<Map<String, Object>>) value, " or ", "false", depth);
                default -> declared(name, value);
            };
        }

        private Future<Said> several(List<Map<String, Object>> filters, String word, String none, int depth) {
            return joined(filters.stream().map(filter -> all(filter, depth + 1)).toList(), word, none);
        }

        private Future<Said> declared(String name, Object value) {
            Field field = fields.get(name);
            if (field == null) {
                throw new IllegalStateException("The filter '" + name + "' is not declared.");
            }
            return field.prepare
                    .apply(snapshot, value)
                    .map(prepared -> field.condition.sql(parameters, prepared).in("(%s)"));
        }

        private static Future<Said> joined(List<Future<Said>> conditions, String word, String none) {
            return Future.all(conditions)
                    .map(done -> conditions.isEmpty()
                            ? new Said(none)
                            : Filter.joined(
                                            conditions.stream()
                                                    .map(Future::result)
                                                    .toList(),
                                            word)
                                    .in("(%s)"));
        }
    }
}
