package org.tumen.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tumen.korean.KoreanName;

/** The names that may have been meant by a mistyped one, by their keys. */
final class Mistyped {
    private final Map<Integer, Set<KoreanName>> meant = new HashMap<>();

    Mistyped(String text) {
        KoreanName.mistyped(text).stream()
                .filter(slip -> slip.syllables() > 1 && !slip.isStrange())
                .forEach(slip -> Stream.of(slip.keys())
                        .forEach(key -> meant.computeIfAbsent(key, absent -> new LinkedHashSet<>())
                                .add(slip)));
    }

    Integer[] keys() {
        return meant.keySet().toArray(Integer[]::new);
    }

    /** What it costs to take a held name for one of them; infinite when it is none. */
    double cost(KoreanName held) {
        return Stream.concat(Stream.of(held.keys()), Stream.of(held.openKeys()))
                .map(meant::get)
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .distinct()
                .mapToDouble(slip -> slip.cost(held) - slip.own())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
