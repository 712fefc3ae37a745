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

    /** For so many unknown slugs a near one is looked for, among what may be a hundred thousand. */
    private static final int MOST_QUESTIONS = 100;

    private final Drafts drafts;
    private final Map<String, Kind> kinds;
    private int questions;
    private final List<Told> told;
    private final Map<UUID, String> ranked;
    private final List<Derived> derived;
    private final Problems problems;

    /** A statement that the database holds by another source than those of the files. */
    record Told(UUID statement, String subject, Property property) {}

    /** A source that the database holds as derived from another, by an editor outside the files. */
    record Derived(String source, String origin) {}

    /**
     * @param ranked the editors outside the files who rank statements that these rank
     * @param derived what the sources that those of the files derive from derive from themselves, to the end
     */
    Checks(
            Drafts drafts,
            Map<String, Kind> kinds,
            List<Told> told,
            Map<UUID, String> ranked,
            List<Derived> derived,
            Problems problems) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.told = told;
        this.ranked = ranked;
        this.derived = derived;
        this.problems = problems;
    }

    void run() {
        drafts.mentions.forEach(this::mention);
        needs();
        speakers();
        reported();
        ranks();
        derivations();
    }

    private void mention(Drafts.Mention mention) {
        Kind kind = kinds.get(mention.slug());
        if (kind == null) {
            String question = questions++ < MOST_QUESTIONS ? Nearest.question(mention.slug(), kinds.keySet()) : "";
            problems.add(
                    mention.mark(),
                    "nobody declares " + mention.slug(),
                    question + "declare it where it is first used, or mend the spelling");
            return;
        }
        if (!mention.kinds().contains(kind)) {
            String expected = mention.kinds().stream().map(Kind::word).sorted().collect(Collectors.joining(" or "));
            problems.add(
                    mention.mark(),
                    mention.slug() + " is of the kind " + kind.word() + " and cannot stand here",
                    "name one of the kind " + expected);
        }
    }

    private void needs() {
        told.forEach(each -> drafts.told(each.subject(), each.property()));
        for (Drafts.Entity entity : drafts.entities.values()) {
            if (drafts.unread.contains(entity.mark().file())) {
                continue;
            }
            Set<Property> present = drafts.told.getOrDefault(entity.slug(), Set.of());
            needs(entity, NEEDED.getOrDefault(entity.kind(), List.of()), present);
            if (entity.kind() == Kind.EVENT) {
                needs(entity, List.of(Property.KIND), present);
            }
        }
    }

    private void needs(Drafts.Entity entity, List<Property> needed, Set<Property> present) {
        if (!needed.isEmpty() && needed.stream().noneMatch(present::contains)) {
            String keys = needed.stream().map(property -> property.plural).collect(Collectors.joining(" or "));
            problems.add(entity.mark(), title(entity) + " has no " + keys, "add " + keys + " with a citation");
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

    /** A value that a claim speaks of or an editor rules on must be one that somebody reports. */
    private void reported() {
        Set<UUID> said = new HashSet<>();
        told.forEach(each -> said.add(each.statement()));
        drafts.said.forEach(each -> said.add(each.id()));
        for (Drafts.Reported reported : drafts.reported) {
            if (!said.contains(reported.statement())) {
                problems.add(reported.mark(), "no report says this value", "write the value as the report's file does");
            }
        }
    }

    /** A value has one rank, whoever gives it. */
    private void ranks() {
        Map<Object, Mark> first = new HashMap<>();
        for (Drafts.Ruling ruling : drafts.rulings) {
            if (!ruling.table().equals("ranking")) {
                continue;
            }
            Object statement = ruling.column("statement");
            Mark before = first.putIfAbsent(statement, ruling.mark());
            if (before != null) {
                problems.add(ruling.mark(), "the value is ranked twice, first at " + before, "rank it once");
            }
            String editor = ranked.get(UUID.fromString(statement.toString()));
            if (editor != null) {
                problems.add(
                        ruling.mark(),
                        "the value is ranked in the record already, by the editorial file " + editor,
                        "rank it once, or import the file of " + editor + " without it as well");
            }
        }
    }

    /** A source cannot go back to itself, by what the record holds neither. */
    private void derivations() {
        Map<Object, Set<Object>> origins = new HashMap<>();
        derived.forEach(each ->
                origins.computeIfAbsent(each.source, source -> new HashSet<>()).add(each.origin));
        List<Drafts.Ruling> derivations = drafts.derivations();
        derivations.forEach(each -> origins.computeIfAbsent(each.column("source"), source -> new HashSet<>())
                .add(each.column("origin")));
        for (Drafts.Ruling derivation : derivations) {
            Object source = derivation.column("source");
            Object origin = derivation.column("origin");
            Set<Object> reached = new HashSet<>();
            reach(origin, origins, reached);
            if (reached.contains(source) && !source.equals(origin)) {
                problems.add(derivation.mark(), source + " derives from itself by way of others", "break the circle");
            }
        }
    }

    private static void reach(Object source, Map<Object, Set<Object>> origins, Set<Object> reached) {
        if (reached.add(source)) {
            origins.getOrDefault(source, Set.of()).forEach(origin -> reach(origin, origins, reached));
        }
    }
}
