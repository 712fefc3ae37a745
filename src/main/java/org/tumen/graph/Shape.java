package org.tumen.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large the operations of a parsed document are with their fragments written out, without writing them out: each
 * fragment is measured once. It runs before the validation, which does write them out.
 */
final class Shape {
    private static final Set<String> SCHEMA_LISTS =
            Set.of("types", "fields", "args", "inputFields", "interfaces", "possibleTypes", "enumValues", "directives");
    private static final int SCHEMA_ROOTS = 20;
    private static final Size ONE = new Size(1, 1, 0, 0);

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();
    private final Limits limits;

    /**
     * The size of a selection.
     *
     * @param fields how many, spreads and inline fragments among them
     * @param depth the longest way down
     * @param lists how many lists of an introspection stand on one way down at most
     * @param roots how many introspections begin in it
     */
    private record Size(long fields, int depth, int lists, long roots) {
        Size and(Size other) {
            return new Size(
                    Math.min(Integer.MAX_VALUE, fields + other.fields),
                    Math.max(depth, other.depth),
                    Math.max(lists, other.lists),
                    Math.min(Integer.MAX_VALUE, roots + other.roots));
        }
    }

    private Shape(Document document, Limits limits) {
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
    }

    /** @throws Problem when an operation, or a fragment, is larger than is taken */
    static void check(Document document, Limits limits) {
        Shape shape = new Shape(document, limits);
        shape.fragments.keySet().forEach(fragment -> shape.check(shape.fragment(fragment, 0)));
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> shape.check(shape.selection(operation.getSelectionSet(), 0)));
    }

    private void check(Size size) {
        Scan.most("fields where its fragments are written out", size.fields, limits.fields());
        Scan.most("fields within fields", size.depth, limits.depth());
        Scan.most("introspections", size.roots, SCHEMA_ROOTS);
    }

    private Size selection(@Nullable SelectionSet selections, int level) {
        Scan.most("fragments within fragments", level, 4L * limits.depth());
        Size size = new Size(0, 0, 0, 0);
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.and(size(selection, level + 1));
            }
        }
        return size;
    }

    private Size size(Selection<?> selection, int level) {
        if (selection instanceof Field field) {
            return field(field, selection(field.getSelectionSet(), level));
        }
        return selection instanceof FragmentSpread spread
                ? fragment(spread.getName(), level)
                : ONE.and(selection(((InlineFragment) selection).getSelectionSet(), level));
    }

    private Size field(Field field, Size below) {
        String name = field.getName();
        boolean root = name.equals("__schema") || name.equals("__type");
        int lists = below.lists + (SCHEMA_LISTS.contains(name) ? 1 : 0);
        if (root) {
            if (limits.introspection() == 0) {
                throw new Problem(Problem.Code.FORBIDDEN, "This server does not tell its schema.");
            }
            Scan.most("lists within lists of the schema", lists, limits.introspection());
        }
        return new Size(below.fields + 1, below.depth + 1, lists, below.roots + (root ? 1 : 0));
    }

    /** One that is being measured spreads itself, which the validation refuses; one that is not there as well. */
    private Size fragment(String name, int level) {
        Size known = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? ONE : known;
        }
        measured.put(name, ONE);
        Size size = selection(fragment.getSelectionSet(), level);
        Size spread = new Size(size.fields + 1, size.depth, size.lists, size.roots);
        measured.put(name, spread);
        return spread;
    }
}
