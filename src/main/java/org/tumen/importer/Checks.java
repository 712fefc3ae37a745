package org.tumen.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tumen.entity.Kind;
import org.tumen.statement.Property;

/** What only shows when all files are read: unknown slugs, wrong kinds, what an entity must have, who speaks. */
final class Checks {
    /** What each kind must be said to be, one of the properties at least. */
    private static final Map<Kind, List<Property>> NEEDED = Map.of(
            Kind.PERSON, List.of(Property.NAME),
            Kind.ORGANIZATION, List.of(Property.NAME),
            Kind.PLACE, List.of(Property.NAME, Property.DESCRIPTION),
            Kind.GROUP, List.of(Property.DESCRIPTION),
            Kind.EVENT, List.of(Property.DESCRIPTION),
            Kind.SERIES, List.of(Property.DESCRIPTION),
            Kind.POSITION, List.of(Property.TITLE),
            Kind.KINSHIP, List.of(Property.RELATION),
            Kind.PARTICIPATION, List.of(Property.ROLE),
            Kind.OBSERVATION, List.of(Property.FIGURE));

    private final Drafts drafts;
    private final Map<String, Kind> kinds;
    private final Problems problems;

    Checks(Drafts drafts, Map<String, Kind> kinds, Problems problems) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.problems = problems;
    }

    void run() {
        drafts.mentions.forEach(this::mention);
        needs();
        kindsOfEvents();
        speakers();
        rulings();
    }

    private void mention(Drafts.Mention mention) {
        Kind kind = kinds.get(mention.slug());
        if (kind == null) {
            problems.add(
                    mention.mark(),
                    "nobody declares " + mention.slug(),
                    "declare it where it is first used, or mend the spelling");
            return;
        }
        if (!mention.kinds().contains(kind)) {
            String expected = mention.kinds().stream().map(Kind::word).sorted().collect(Collectors.joining(" or "));
            problems.add(
                    mention.mark(),
                    mention.slug() + " is a " + kind.word() + " and cannot stand here",
                    "name a " + expected);
        }
    }

    private void needs() {
        Map<String, Set<Property>> said = new HashMap<>();
        drafts.said.forEach(each ->
                said.computeIfAbsent(each.subject(), subject -> new HashSet<>()).add(each.property()));
        for (Drafts.Entity entity : drafts.entities.values()) {
            List<Property> needed = NEEDED.getOrDefault(entity.kind(), List.of());
            Set<Property> present = said.getOrDefault(entity.slug(), Set.of());
            if (!needed.isEmpty() && needed.stream().noneMatch(present::contains)) {
                String keys = needed.stream().map(property -> property.plural).collect(Collectors.joining(" or "));
                problems.add(entity.mark(), title(entity) + " has no " + keys, "add " + keys + " with a citation");
            }
        }
    }

    private void kindsOfEvents() {
        Set<String> told = drafts.said.stream()
                .filter(said -> said.property() == Property.KIND)
                .map(Drafts.Said::subject)
                .collect(Collectors.toSet());
        for (Drafts.Entity entity : drafts.entities.values()) {
            if (entity.kind() == Kind.EVENT && !told.contains(entity.slug())) {
                problems.add(entity.mark(), title(entity) + " has no kinds", "add kinds with a citation");
            }
        }
    }

    private static String title(Drafts.Entity entity) {
        return Kind.COMPOSITES.contains(entity.kind())
                ? "the " + entity.kind().word()
                : "the " + entity.kind().word() + " " + entity.slug();
    }

    /** Without a chain the author speaks, else the publisher. */
    private void speakers() {
        Set<String> silent = drafts.sources.stream()
                .filter(source -> source.authors().isEmpty() && source.publisher() == null)
                .map(Drafts.Source::slug)
                .collect(Collectors.toSet());
        for (Drafts.Said said : drafts.said) {
            if (said.kind() == Kind.CLAIM
                    && said.citation().via().isEmpty()
                    && silent.contains(said.citation().source())) {
                problems.add(
                        said.mark(),
                        "the claim " + said.subject() + " has no speaker",
                        "add via:, or authors or a publisher to the source");
            }
        }
    }

    /** A ruling on a value must be on one that somebody reports. */
    private void rulings() {
        Set<UUID> said = drafts.said.stream().map(Drafts.Said::id).collect(Collectors.toSet());
        for (Drafts.Ruling ruling : drafts.rulings) {
            for (String column : List.of("statement", "other")) {
                Object id = ruling.table().equals("comparable")
                        ? null
                        : ruling.columns().get(column);
                if (id != null && !drafts.said.isEmpty() && !said.contains(UUID.fromString(id.toString()))) {
                    problems.add(
                            ruling.mark(), "no report says this value", "write the value as the report's file does");
                }
            }
        }
    }
}
