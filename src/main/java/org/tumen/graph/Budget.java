package org.tumen.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Operations.Asked;

/** What an operation may cost, and of one that costs more what was dear and what would fit. */
final class Budget {
    private final GraphQLSchema schema;
    private final Map<String, String> statements;
    private final long most;

    Budget(GraphQLSchema schema, Map<String, String> statements, long most) {
        this.schema = schema;
        this.statements = statements;
        this.most = most;
    }

    /** A list on the dearest way down, and how it is written. */
    private record Step(Field field, String path, boolean list, int first) {}

    /**
     * The cost of an operation.
     *
     * @throws Problem when it is more than the budget
     */
    long cost(Document document, Asked asked) {
        OperationDefinition operation = operation(document, asked.operation());
        if (operation == null) {
            return 0;
        }
        Cost cost = Cost.of(schema, statements, document, operation, asked.variables());
        long all = cost.of(operation);
        if (all > most) {
            throw refusal(cost, operation, all);
        }
        return all;
    }

    private static @Nullable OperationDefinition operation(Document document, @Nullable String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.equals(operation.getName()))
                .findFirst()
                .orElse(null);
    }

    private Problem refusal(Cost cost, OperationDefinition operation, long all) {
        List<Step> way = new ArrayList<>();
        descend(cost, operation.getSelectionSet(), cost.root(operation), "", 1, way);
        Step last = way.get(way.size() - 1);
        String advice = way.stream()
                .filter(Step::list)
                .map(step -> advice(cost, operation, step))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Ask for fewer fields at once, or in several operations.");
        return new Problem(
                Problem.Code.TOO_COSTLY,
                "The question costs " + (all == Integer.MAX_VALUE ? "more than " : "") + all + ", and at most " + most
                        + " is taken. Its dearest part is '" + last.path + "'. " + advice,
                Map.of("cost", all, "budget", most));
    }

    /** The largest number of things on a list with which the operation fits; empty when there is none. */
    private String advice(Cost cost, OperationDefinition operation, Step step) {
        int fits = 0;
        int fails = Math.min(step.first, 10_000);
        while (fails - fits > 1) {
            int middle = (fits + fails) / 2;
            if (cost.with(step.field, middle).of(operation) <= most) {
                fits = middle;
            } else {
                fails = middle;
            }
        }
        return fits == 0 ? "" : "With 'first: " + fits + "' at '" + step.path + "' it would fit.";
    }

    private void descend(
            Cost cost, SelectionSet selections, GraphQLCompositeType type, String path, long page, List<Step> way) {
        Field dearest = null;
        GraphQLCompositeType holder = type;
        long most = -1;
        List<Map.Entry<Selection<?>, GraphQLCompositeType>> open = new ArrayList<>();
        add(selections, type, open);
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            if (!(next.getKey() instanceof Field field)) {
                add(cost.inner(next.getKey()), cost.narrowed(next.getKey(), next.getValue()), open);
                continue;
            }
            long own = cost.field(field, next.getValue(), page);
            if (own > most) {
                most = own;
                dearest = field;
                holder = next.getValue();
            }
        }
        if (dearest != null) {
            step(cost, dearest, holder, path, page, way);
        }
    }

    private static void add(
            SelectionSet selections,
            GraphQLCompositeType type,
            List<Map.Entry<Selection<?>, GraphQLCompositeType>> open) {
        for (Selection<?> selection : selections.getSelections()) {
            open.add(Map.entry(selection, type));
        }
    }

    private void step(Cost cost, Field field, GraphQLCompositeType holder, String above, long page, List<Step> way) {
        GraphQLFieldDefinition definition = cost.definition(field, holder);
        String path = above.isEmpty() ? field.getResultKey() : above + "." + field.getResultKey();
        boolean list = definition.getArgument("first") != null;
        way.add(new Step(field, path, list, list ? cost.first(field, holder, definition) : 1));
        if (field.getSelectionSet() != null
                && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType target) {
            long count = cost.count(field, holder, definition, page);
            descend(cost, field.getSelectionSet(), target, path, count, way);
        }
    }
}
