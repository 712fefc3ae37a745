package org.tumen.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.merge.Sameness;
import org.tumen.statement.Codes;
import org.tumen.statement.Folded;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/**
 * Finds entities of the files that may be one and the same, or the same as what the record holds; never merges any. Who
 * bears a pseudonym is never suggested, nor a pair that an editor ruled on.
 */
final class Duplicates {
    private static final Set<Kind> NAMED = EnumSet.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE);

    private final Drafts drafts;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Map<String, Set<String>> traits = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Set<Set<String>> apart = new HashSet<>();

    private Duplicates(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Something that the record holds of an entity.
     *
     * @param value of the property as it is written; without a property the trait itself
     */
    record Held(String slug, Kind kind, @Nullable Property property, String value, boolean isPseudonym) {}

    /** The pairs that may be one, each as a reason and an entry ready for an editorial file. */
    static List<String> of(Drafts drafts) {
        return of(drafts, List.of(), Sameness.NONE);
    }

    /** The same beside what the record holds: at least one of each pair is in the files. */
    static List<String> of(Drafts drafts, List<Held> held, Sameness ruled) {
        Duplicates duplicates = new Duplicates(drafts);
        held.forEach(duplicates::held);
        ruled.merges().forEach(merge -> duplicates.ends.put(merge.retired(), merge.survivor()));
        ruled.apart().forEach(pair -> duplicates.apart.add(Set.of(pair.one(), pair.other())));
        return duplicates.suggestions();
    }

    private List<String> suggestions() {
        drafts.entities.values().forEach(entity -> kinds.put(entity.slug(), entity.kind()));
        own.addAll(drafts.entities.keySet());
        drafts.said.forEach(said -> own.add(said.subject()));
        drafts.said.forEach(this::trait);
        drafts.entities.values().forEach(this::part);
        rulings();
        SortedMap<String, Set<String>> shared = new TreeMap<>();
        Map<String, List<String>> bearers = new TreeMap<>();
        traits.forEach((slug, own) -> own.forEach(trait ->
                bearers.computeIfAbsent(trait, each -> new ArrayList<>()).add(slug)));
        bearers.forEach((trait, slugs) -> pairs(trait, slugs, shared));
        return shared.entrySet().stream()
                .filter(pair -> telling(pair.getKey(), pair.getValue()))
                .map(pair -> told(pair.getKey().split(" "), pair.getValue()))
                .toList();
    }

    /** What many share tells nobody apart, and would make a pair of everybody. */
    private void pairs(String trait, List<String> slugs, Map<String, Set<String>> shared) {
        if (slugs.size() > 20) {
            return;
        }
        for (String one : slugs) {
            for (String other : slugs) {
                if (one.compareTo(other) < 0 && possible(one, other)) {
                    shared.computeIfAbsent(one + " " + other, pair -> new TreeSet<>())
                            .add(trait);
                }
            }
        }
    }

    private boolean possible(String one, String other) {
        return kind(one) == kind(other)
                && (own.contains(one) || own.contains(other))
                && !hidden.contains(one)
                && !hidden.contains(other)
                && !apart.contains(Set.of(one, other))
                && !end(one).equals(end(other));
    }

    /** A name is enough for who has one; of others two things must agree. */
    private boolean telling(String pair, Set<String> shared) {
        boolean named = NAMED.contains(kind(pair.split(" ")[0]));
        return named ? shared.stream().anyMatch(trait -> trait.startsWith("the name ")) : shared.size() > 1;
    }

    private static String told(String[] pair, Set<String> shared) {
        return """
                %1$s and %2$s may be one: both have %3$s
                  merges:     [{retired: %2$s, into: %1$s, reason: …}]
                  notTheSame: [{one: %1$s, other: %2$s, reason: …}]""".formatted(pair[0], pair[1], String.join(", ", shared));
    }

    private Kind kind(String slug) {
        return Objects.requireNonNull(kinds.get(slug));
    }

    private void held(Held held) {
        kinds.put(held.slug(), held.kind());
        if (held.isPseudonym()) {
            hidden.add(held.slug());
        }
        if (held.property() == null) {
            add(held.slug(), held.value());
            return;
        }
        add(
                held.slug(),
                switch (held.property().type) {
                    case NAME -> name(held.value());
                    case DATE -> date(held.property(), held.value());
                    case REFERENCE -> place(held.value());
                    default -> description(held.value());
                });
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
            add(said.subject(), name(name.text()));
        }
        if (said.value() instanceof Value.Text text && said.property() == Property.DESCRIPTION) {
            add(said.subject(), description(text.text()));
        }
        if (said.value() instanceof Value.Date date) {
            add(said.subject(), date(said.property(), date.date().edtf()));
        }
        if (said.value() instanceof Value.Reference reference) {
            add(said.subject(), place(reference.to()));
        }
    }

    private static String name(String text) {
        return "the name " + sorted(text);
    }

    private static String description(String text) {
        return "the description " + Folded.of(text);
    }

    private static String date(Property property, String edtf) {
        return "the " + property.name().toLowerCase(Locale.ROOT) + " " + edtf;
    }

    private static String place(String slug) {
        return "the place " + slug;
    }

    /** Who took part in an event shares it; an event shares who took part. */
    private void composite(Drafts.@Nullable Entity entity) {
        if (entity != null && (entity.kind() == Kind.PARTICIPATION || entity.kind() == Kind.KINSHIP)) {
            List<String> parts = List.copyOf(entity.parts().values());
            add(parts.get(0), "the tie to " + parts.get(1));
            add(parts.get(1), "the tie to " + parts.get(0));
        }
    }

    private void part(Drafts.Entity entity) {
        String organization = entity.parts().get("organization");
        String holder = entity.parts().get("holder");
        if (organization != null && holder != null) {
            add(holder, "the post at " + organization);
        }
    }

    private void add(String slug, String trait) {
        traits.computeIfAbsent(slug, each -> new HashSet<>()).add(trait);
    }

    /** "Yong Ho Thae" is "Thae Yong-ho". */
    private static String sorted(String name) {
        return Arrays.stream(name.split("[\\s,-]+"))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
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
