package org.tumen.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts independent origins. Citations share one when their sources go back to a common source, when their first hop is the
 * same, or when both have an unnamed one; what shares an origin with a third shares it with each other.
 */
public final class Origins {
    private static final String UNNAMED = "unnamed";

    private final Map<String, String> parents = new HashMap<>();

    private Origins() {}

    /** The number of independent origins among the evidence that asserts or confirms; 0 when none does. */
    public static int of(List<Evidence> evidence) {
        Origins origins = new Origins();
        evidence.stream().filter(Evidence::supports).forEach(origins::add);
        return (int) List.copyOf(origins.parents.keySet()).stream()
                .map(origins::find)
                .distinct()
                .count();
    }

    /** A number up to eight, and above it the last of 12, 16, 24, 32 and so on: no new row for each citation. */
    public static int steps(int number) {
        int power = Integer.highestOneBit(number);
        int half = power + power / 2;
        return number < 8 ? number : number < half ? power : half;
    }

    private void add(Evidence evidence) {
        String first = "source:" + evidence.roots().get(0);
        find(first);
        evidence.roots().forEach(root -> join("source:" + root, first));
        if (evidence.speaker() != null) {
            join(first, evidence.named() ? "agent:" + evidence.speaker() : UNNAMED);
        }
    }

    private void join(String one, String other) {
        parents.put(find(one), find(other));
    }

    private String find(String name) {
        String parent = parents.computeIfAbsent(name, Function.identity());
        return parent.equals(name) ? name : find(parent);
    }
}
