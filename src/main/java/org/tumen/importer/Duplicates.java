package org.tumen.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.merge.Sameness;
import org.tumen.statement.Codes;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/**
 * Finds entities of the files that may be one and the same, or the same as what the record holds; never merges any. Who
 * bears a pseudonym is never suggested, nor a pair that an editor ruled on.
 */
final class Duplicates {
    /** What more than these share tells nobody apart. */
    private static final int FEW = 20;

    private final Drafts drafts;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Map<String, Set<Trait>> traits = new HashMap<>();
    private final Set<Trait> common = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Set<Set<String>> apart = new HashSet<>();

    /** Begins with what the files say. */
    Duplicates(Drafts drafts) {
        this.drafts = drafts;
        drafts.entities.values().forEach(entity -> kinds.put(entity.slug(), entity.kind()));
        own.addAll(drafts.entities.keySet());
        drafts.said.forEach(said -> own.add(said.subject()));
        drafts.said.forEach(this::trait);
        drafts.entities.values().forEach(this::part);
        rulings();
    }

    /** Whom the files tell of. */
    Collection<String> own() {
        return own;
    }

    /** What is known of those of the files by which others can be told to be one of them. */
    Collection<Trait> telling() {
        Set<Trait> telling = new HashSet<>();
        traits.forEach((slug, shared) -> shared.stream()
                .filter(trait -> own.contains(slug) && trait.what().tells(kind(slug)))
                .forEach(telling::add));
        return telling;
    }

    /** Takes in what the record holds of somebody. */
    void held(String slug, Kind kind, Trait trait) {
        kinds.put(slug, kind);
        add(slug, trait);
    }

    /** Takes in that somebody bears a pseudonym. */
    void hide(String slug) {
        hidden.add(slug);
    }

    /** Takes in that many of the record share something. */
    void common(Trait trait) {
        common.add(trait);
    }

    /** Takes in who is said to be one or two already. */
    void ruled(Sameness ruled) {
        ruled.merges().forEach(merge -> ends.putIfAbsent(merge.retired(), merge.survivor()));
        ruled.apart().forEach(pair -> apart.add(Set.of(pair.one(), pair.other())));
    }

    /** The pairs that may be one, each as a reason and an entry ready for an editorial file. */
    List<String> suggestions() {
        SortedMap<String, Set<Trait>> shared = new TreeMap<>();
        Map<Trait, List<String>> bearers = new HashMap<>();
        traits.forEach((slug, each) -> each.forEach(trait ->
                bearers.computeIfAbsent(trait, some -> new ArrayList<>()).add(slug)));
        bearers.forEach((trait, slugs) -> pairs(trait, slugs, shared));
        return shared.entrySet().stream()
                .filter(pair -> telling(pair.getKey(), pair.getValue()))
                .map(pair -> told(pair.getKey().split(" "), pair.getValue()))
                .toList();
    }

    private void pairs(Trait trait, List<String> slugs, Map<String, Set<Trait>> shared) {
        if (slugs.size() > FEW || common.contains(trait)) {
            return;
        }
        for (String one : slugs) {
            for (String other : slugs) {
                if (one.compareTo(other) < 0 && possible(one, other)) {
                    shared.computeIfAbsent(one + " " + other, pair -> new HashSet<>())
                            .add(trait);
                }
            }
        }
    }

    private boolean possible(String one, String other) {
        Kind kind = kinds.get(one);
        return kind != null
                && kind == kinds.get(other)
                && (own.contains(one) || own.contains(other))
                && !hidden.contains(one)
                && !hidden.contains(other)
                && !apart.contains(Set.of(one, other))
                && !end(one).equals(end(other));
    }

    /** A name is enough for who has one; of others two things must agree. */
    private boolean telling(String pair, Set<Trait> shared) {
        boolean named = Trait.What.NAME.tells(kind(pair.split(" ")[0]));
        return named ? shared.stream().anyMatch(trait -> trait.what() == Trait.What.NAME) : shared.size() > 1;
    }

    private static String told(String[] pair, Set<Trait> shared) {
        String reasons = shared.stream().map(Trait::toString).sorted().collect(Collectors.joining(", "));
        return """
                %1$s and %2$s may be one: both have %3$s
                  merges:     [{retired: %2$s, into: %1$s, reason: …}]
                  notTheSame: [{one: %1$s, other: %2$s, reason: …}]""".formatted(pair[0], pair[1], reasons);
    }

    private Kind kind(String slug) {
        return Objects.requireNonNull(kinds.get(slug));
    }

    private void trait(Drafts.Said said) {
        if (!Kind.MERGEABLE.contains(said.kind())) {
            composite(drafts.entities.get(said.subject()));
            return;
        }
        kinds.putIfAbsent(said.subject(), said.kind());
        if (said.value() instanceof Value.Name name) {
            if (name.kind() == Codes.NameKind.PSEUDONYM) {
                hidden.add(said.subject());
            }
            add(said.subject(), Trait.name(name.text()));
        }
        if (said.value() instanceof Value.Text text && said.property() == Property.DESCRIPTION) {
            add(said.subject(), Trait.description(text.text()));
        }
        if (said.value() instanceof Value.Date date) {
            add(said.subject(), Trait.date(said.property(), date.date().edtf()));
        }
        if (said.value() instanceof Value.Reference reference) {
            add(said.subject(), Trait.place(reference.to()));
        }
    }

    /** Who took part in an event shares it; an event shares who took part. */
    private void composite(Drafts.@Nullable Entity entity) {
        if (entity != null && (entity.kind() == Kind.PARTICIPATION || entity.kind() == Kind.KINSHIP)) {
            List<String> parts = List.copyOf(entity.parts().values());
            add(parts.get(0), Trait.tie(parts.get(1)));
            add(parts.get(1), Trait.tie(parts.get(0)));
        }
    }

    private void part(Drafts.Entity entity) {
        String organization = entity.parts().get("organization");
        String holder = entity.parts().get("holder");
        if (organization != null && holder != null) {
            add(holder, Trait.post(organization));
        }
    }

    private void add(String slug, Trait trait) {
        traits.computeIfAbsent(slug, each -> new HashSet<>()).add(trait);
    }

    private void rulings() {
        for (Drafts.Ruling ruling : drafts.rulings) {
            if (ruling.table().equals("merge")) {
                ends.put(
                        ruling.column("retired").toString(),
                        ruling.column("survivor").toString());
            }
            if (ruling.table().equals("distinction")) {
                apart.add(Set.of(
                        ruling.column("one").toString(), ruling.column("other").toString()));
            }
        }
    }

    private String end(String slug) {
        String end = slug;
        for (int step = 0; step < 100 && ends.containsKey(end); step++) {
            end = Objects.requireNonNull(ends.get(end));
        }
        return end;
    }
}
