package org.tumen.graph;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs: a point for each value that its answer is expected to hold, and some for each SQL statement.
 * It is known before the operation runs, from the document, the variables and the declared relations; the document is
 * valid and not too large. Of what is told only for some types of a thing, the dearest type counts.
 */
final class Cost {
    private static final int STATEMENT = 50;

    /** What the schema itself costs; how much of it may be asked for is limited before this. */
    private static final int SCHEMA = 1_000;

    private final GraphQLSchema schema;
    private final Map<String, String> statements;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Sizes sizes;
    private final @Nullable Field changed;
    private final int instead;

    private Cost(
            GraphQLSchema schema,
            Map<String, String> statements,
            Document document,
            Sizes sizes,
            @Nullable Field changed,
            int instead) {
        this.schema = schema;
        this.statements = statements;
        this.sizes = sizes;
        this.changed = changed;
        this.instead = instead;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @param statements the SQL of every field that sends a statement, by "Type.field" */
    static Cost of(
            GraphQLSchema schema,
            Map<String, String> statements,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        return new Cost(schema, statements, document, new Sizes(schema, operation, variables), null, 0);
    }

    /** The same if this list were asked for so many. */
    Cost with(Field list, int first) {
        Cost other = new Cost(schema, statements, Document.newDocument().build(), sizes, list, first);
        other.fragments.putAll(fragments);
        return other;
    }

    long of(OperationDefinition operation) {
        return selection(operation.getSelectionSet(), root(operation), 1);
    }

    GraphQLObjectType root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                ? Objects.requireNonNull(schema.getSubscriptionType())
                : schema.getQueryType();
    }

    /** What a selection costs for one thing; {@code page} is how many that thing holds when it is a page. */
    long selection(@Nullable SelectionSet selections, GraphQLCompositeType type, long page) {
        Map<String, Long> byType = new HashMap<>();
        long all = own(selections, type, page, byType, new HashSet<>());
        return plus(
                all, byType.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private long own(
            @Nullable SelectionSet selections,
            GraphQLCompositeType type,
            long page,
            Map<String, Long> byType,
            Set<String> sent) {
        long all = 0;
        if (selections == null) {
            return all;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                all = plus(all, plus(field(field, type, page), sends(field, type, sent)));
                continue;
            }
            SelectionSet inner = inner(selection);
            GraphQLCompositeType narrowed = narrowed(selection, type);
            if (narrowed instanceof GraphQLObjectType && narrowed != type) {
                byType.merge(narrowed.getName(), selection(inner, narrowed, page), Cost::plus);
            } else {
                all = plus(all, own(inner, narrowed, page, byType, sent));
            }
        }
        return all;
    }

    SelectionSet inner(Selection<?> selection) {
        return selection instanceof FragmentSpread spread
                ? Objects.requireNonNull(fragments.get(spread.getName())).getSelectionSet()
                : ((InlineFragment) selection).getSelectionSet();
    }

    GraphQLCompositeType narrowed(Selection<?> selection, GraphQLCompositeType type) {
        TypeName condition = selection instanceof FragmentSpread spread
                ? Objects.requireNonNull(fragments.get(spread.getName())).getTypeCondition()
                : ((InlineFragment) selection).getTypeCondition();
        return condition == null
                ? type
                : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }

    /** What a field costs for one thing that has it, besides its statement. */
    long field(Field field, GraphQLCompositeType type, long page) {
        if (sizes.isSkipped(field)) {
            return 0;
        }
        if (field.getName().startsWith("__")) {
            return field.getSelectionSet() == null ? 1 : SCHEMA;
        }
        GraphQLFieldDefinition definition = definition(field, type);
        long below = 0;
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType target) {
            boolean connection = target.getName().endsWith("Connection");
            long count = count(field, type, definition, page);
            below = connection
                    ? selection(field.getSelectionSet(), target, count)
                    : times(count, plus(1, selection(field.getSelectionSet(), target, count)));
        }
        return plus(1, below);
    }

    /** How many things a field gives. */
    long count(Field field, GraphQLCompositeType type, GraphQLFieldDefinition definition, long page) {
        return field == changed ? sizes.of(instead, type, definition) : sizes.of(field, type, definition, page);
    }

    /** How many a list is asked for. */
    int first(Field field, GraphQLCompositeType type, GraphQLFieldDefinition definition) {
        return sizes.size(field, type, definition);
    }

    GraphQLFieldDefinition definition(Field field, GraphQLCompositeType type) {
        return Introspection.getFieldDef(schema, type, field.getName());
    }

    /** Fields that share a statement, as the singulars of a type do, send it once. */
    private long sends(Field field, GraphQLCompositeType type, Set<String> sent) {
        String holder = type instanceof GraphQLInterfaceType several
                ? Objects.requireNonNull(schema.getImplementations(several))
                        .get(0)
                        .getName()
                : type.getName();
        String sql = statements.get(holder + "." + field.getName());
        if (sql == null || sizes.isSkipped(field)) {
            return 0;
        }
        return sent.add(field.getArguments().isEmpty() ? sql : field.getResultKey()) ? STATEMENT : 0;
    }

    private static long plus(long some, long more) {
        return Math.min(Integer.MAX_VALUE, some + more);
    }

    private static long times(long count, long each) {
        return count == 0 ? 0 : Math.min(Integer.MAX_VALUE, count * each);
    }
}
