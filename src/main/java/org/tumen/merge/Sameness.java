package org.tumen.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is said to be the same as whom, and what speaks against it; everything is named by slug as written.
 *
 * @param apart pairs that an editor says are not the same
 * @param hidden those who bear a pseudonym
 * @param tied pairs of which the one is told of the other: kin, or a place within a place
 */
public record Sameness(List<Merge> merges, List<Pair> apart, Set<String> hidden, List<Pair> tied) {
    /** Nobody is said to be anybody else. */
    public static final Sameness NONE = new Sameness(List.of(), List.of(), Set.of(), List.of());

    /** One entity that turned out to be another. */
    public record Merge(String retired, String survivor) {}

    /** Two entities. */
    public record Pair(String one, String other) {}

    /**
     * Something that cannot be.
     *
     * @param causes the merges, pairs and slugs that it follows from, the likeliest to be mended first
     */
    public record Wrong(String what, String mend, List<Object> causes) {}

    /** The slugs that merges speak of. */
    public Set<String> merged() {
        Set<String> slugs = new HashSet<>();
        merges.forEach(merge -> slugs.addAll(List.of(merge.retired, merge.survivor)));
        return slugs;
    }

    /** Both together. */
    public Sameness and(Sameness more) {
        Set<String> bearers = new HashSet<>(hidden);
        bearers.addAll(more.hidden);
        return new Sameness(joined(merges, more.merges), joined(apart, more.apart), bearers, joined(tied, more.tied));
    }

    /** Everything that cannot be; empty when all can. */
    public List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>();
        Map<String, String> next = new HashMap<>();
        for (Merge merge : merges) {
            String before = next.putIfAbsent(merge.retired, merge.survivor);
            if (before != null) {
                wrong.add(new Wrong(
                        merge.retired + " is merged twice, also into " + before, "merge it once", List.of(merge)));
            }
        }
        for (Merge merge : merges) {
            if (chain(next, merge.survivor).contains(merge.retired)) {
                wrong.add(new Wrong(
                        merge.retired + " is merged into itself by way of others", "break the circle", List.of(merge)));
            }
            Stream.of(merge.retired, merge.survivor)
                    .filter(hidden::contains)
                    .forEach(bearer -> wrong.add(new Wrong(
                            bearer + " bears a pseudonym, and a merge would tell who it is",
                            "remove the merge",
                            List.of(merge, bearer))));
        }
        apart.forEach(pair -> one(next, pair, "are not the same, and merges make them one", wrong));
        tied.forEach(pair -> one(next, pair, "are told of each other, and merges make them one", wrong));
        return wrong;
    }

    private void one(Map<String, String> next, Pair pair, String what, List<Wrong> wrong) {
        String end = last(chain(next, pair.one));
        if (pair.one.equals(pair.other) || !end.equals(last(chain(next, pair.other)))) {
            return;
        }
        List<Object> causes = new ArrayList<>(List.of(pair));
        merges.stream()
                .filter(merge -> last(chain(next, merge.survivor)).equals(end))
                .forEach(causes::add);
        wrong.add(new Wrong(pair.one + " and " + pair.other + " " + what, "remove one or the other", causes));
    }

    /** The slug and all that it is merged into, in order; a circle ends before it begins anew. */
    private static List<String> chain(Map<String, String> next, String slug) {
        List<String> chain = new ArrayList<>(List.of(slug));
        Set<String> seen = new HashSet<>(chain);
        String step = next.get(slug);
        while (step != null && seen.add(step)) {
            chain.add(step);
            step = next.get(step);
        }
        return chain;
    }

    private static String last(List<String> chain) {
        return chain.get(chain.size() - 1);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
