package org.tumen.graph;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tumen.graph.Operations.Asked;

/** What a subscription asks for: its document, its field, and which events concern it. */
final class Interest {
    private final Asked asked;
    private final SubscriptionField<?> field;
    private final String variables;
    private final Predicate<Object> concerned;
    private final long cost;

    /** @throws Problem when an argument of the field cannot be used */
    @SuppressWarnings("unchecked")
    Interest(Asked asked, Document document, SubscriptionField<?> field, Map<String, Object> arguments, long cost) {
        this.asked = asked;
        this.cost = cost;
        this.field = field;
        this.variables = told(asked, document);
        this.concerned = (Predicate<Object>) field.concerned(arguments);
    }

    Asked asked() {
        return asked;
    }

    /** Of each payload. */
    long cost() {
        return cost;
    }

    SubscriptionField<?> field() {
        return field;
    }

    /** The variables that a payload follows from, as JSON; not those that only say whom it concerns. */
    String variables() {
        return variables;
    }

    boolean isConcerned(Object event) {
        return concerned.test(event);
    }

    private static String told(Asked asked, Document document) {
        Map<String, Object> told = new TreeMap<>(asked.variables());
        told.keySet().retainAll(references(document));
        return told.isEmpty() ? "" : new JsonObject(told).encode();
    }

    /** The variables that stand elsewhere than in the arguments of an operation's own field. */
    private static Set<String> references(Document document) {
        Set<String> names = new HashSet<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitArgument(Argument argument, TraverserContext<Node> context) {
                                List<Node> above = context.getParentNodes(); // field, selections, operation
                                return above.size() > 2 && above.get(2) instanceof OperationDefinition
                                        ? TraversalControl.ABORT
                                        : TraversalControl.CONTINUE;
                            }

                            @Override
                            public TraversalControl visitVariableReference(
                                    VariableReference reference, TraverserContext<Node> context) {
                                names.add(reference.getName());
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return names;
    }
}
