package org.tumen.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tumen.entity.Kind;
import org.tumen.merge.Sameness;
import org.tumen.statement.Codes;
import org.tumen.statement.Value;

/** Checks who the files say is the same as whom, together with what the database holds. */
final class Identity {
    private final Drafts drafts;
    private final Map<String, Kind> kinds;
    private final Sameness held;
    private final Problems problems;
    private final Map<Object, Mark> marks = new HashMap<>();

    Identity(Drafts drafts, Map<String, Kind> kinds, Sameness held, Problems problems) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.held = held;
        this.problems = problems;
    }

    /** The slugs that merges of the files speak of. */
    static Set<String> merged(Drafts drafts) {
        Set<String> slugs = new HashSet<>();
        rulings(drafts, "merge")
                .forEach(ruling -> slugs.addAll(List.of(slug(ruling, "retired"), slug(ruling, "survivor"))));
        return slugs;
    }

    void run() {
        List<Sameness.Merge> merges = new ArrayList<>();
        List<Sameness.Pair> apart = new ArrayList<>();
        rulings(drafts, "merge").forEach(ruling -> {
            alike(ruling, slug(ruling, "retired"), slug(ruling, "survivor"));
            merges.add(new Sameness.Merge(slug(ruling, "retired"), slug(ruling, "survivor")));
            marks.put(merges.get(merges.size() - 1), ruling.mark());
        });
        rulings(drafts, "distinction").forEach(ruling -> {
            apart.add(new Sameness.Pair(slug(ruling, "one"), slug(ruling, "other")));
            marks.put(apart.get(apart.size() - 1), ruling.mark());
        });
        if (merges.isEmpty() && held.merges().isEmpty()) {
            return;
        }
        Sameness said = new Sameness(merges, apart, Set.of(), List.of()).and(held);
        Set<String> merged = said.merged();
        said.and(new Sameness(List.of(), List.of(), hidden(merged), tied(merged)))
                .wrong()
                .forEach(this::wrong);
    }

    private void wrong(Sameness.Wrong wrong) {
        wrong.causes().stream()
                .map(marks::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(mark -> problems.add(mark, wrong.what(), wrong.mend()));
    }

    private void alike(Drafts.Ruling ruling, String retired, String survivor) {
        Kind one = kinds.get(retired);
        Kind other = kinds.get(survivor);
        if (one != null && other != null && one != other) {
            problems.add(
                    ruling.mark(),
                    "the " + one.word() + " " + retired + " cannot be the " + other.word() + " " + survivor,
                    "merge two of one kind");
        }
    }

    private Set<String> hidden(Set<String> merged) {
        Set<String> hidden = new HashSet<>();
        for (Drafts.Said said : drafts.said) {
            if (said.value() instanceof Value.Name name
                    && name.kind() == Codes.NameKind.PSEUDONYM
                    && merged.contains(said.subject())) {
                hidden.add(said.subject());
                marks.putIfAbsent(said.subject(), said.mark());
            }
        }
        return hidden;
    }

    private List<Sameness.Pair> tied(Set<String> merged) {
        List<Sameness.Pair> tied = new ArrayList<>();
        for (Drafts.Said said : drafts.said) {
            if (said.value() instanceof Value.Reference reference
                    && merged.contains(said.subject())
                    && merged.contains(reference.to())) {
                tie(tied, said.subject(), reference.to(), said.mark());
            }
        }
        drafts.entities.values().stream()
                .filter(entity -> entity.kind() == Kind.KINSHIP)
                .forEach(entity -> tie(
                        tied,
                        Objects.requireNonNull(entity.parts().get("agent")),
                        Objects.requireNonNull(entity.parts().get("relative")),
                        entity.mark()));
        return tied;
    }

    private void tie(List<Sameness.Pair> tied, String one, String other, Mark mark) {
        Sameness.Pair pair = new Sameness.Pair(one, other);
        tied.add(pair);
        marks.putIfAbsent(pair, mark);
    }

    private static Stream<Drafts.Ruling> rulings(Drafts drafts, String table) {
        return drafts.rulings.stream().filter(ruling -> ruling.table().equals(table));
    }

    private static String slug(Drafts.Ruling ruling, String column) {
        return ruling.column(column).toString();
    }
}
