package org.tumen.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts independent origins. Citations share one when their sources go back to one source, when their first hop is the
 * same, or when both have an unnamed one; what shares an origin with a third shares it with each other.
 */
public final class Origins {
    private static final String UNNAMED = "unnamed";

    private final Map<String, String> parents = new HashMap<>();

    private Origins() {}

    /**
     * The number of independent origins among the evidence that asserts or confirms; 0 when none does.
     *
     * @param root the source that a source's slug in the end derives from; itself when it derives from none
     */
    public static int of(List<Evidence> evidence, Function<String, String> root) {
        Origins origins = new Origins();
        evidence.stream().filter(Evidence::supports).forEach(each -> origins.add(each, root));
        return (int) List.copyOf(origins.parents.keySet()).stream()
                .map(origins::find)
                .distinct()
                .count();
    }

    private void add(Evidence evidence, Function<String, String> root) {
        String source = find("source:" + root.apply(evidence.source()));
        if (evidence.speaker() != null) {
            parents.put(source, find(evidence.named() ? "agent:" + evidence.speaker() : UNNAMED));
        }
    }

    private String find(String name) {
        String parent = parents.computeIfAbsent(name, Function.identity());
        return parent.equals(name) ? name : find(parent);
    }
}
