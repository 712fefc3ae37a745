package org.tumen.model;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.model.PlainRecord.Key;
import org.tumen.model.PlainRecord.Link;
import org.tumen.model.Said.Statement;
import org.tumen.model.Sight.Cited;

/** What is shown of every subject at a point of both clocks: as the plain record has it, and as the server answers. */
final class RecordModel {
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("names", "NAME"),
            Map.entry("descriptions", "DESCRIPTION"),
            Map.entry("birthDates", "BIRTH_DATE"),
            Map.entry("birthplaces", "BIRTHPLACE"),
            Map.entry("withins", "WITHIN"),
            Map.entry("titles", "TITLE"),
            Map.entry("kinds", "KIND"),
            Map.entry("dates", "DATE"),
            Map.entry("roles", "ROLE"),
            Map.entry("figures", "FIGURE"),
            Map.entry("wordings", "WORDING"));

    private static final Map<String, List<String>> SUBJECTS = new TreeMap<>(Map.of(
            "Person", List.of("ann", "bob"),
            "Group", List.of("crossers"),
            "Organization", List.of("herald"),
            "Place", List.of("town", "county"),
            "Position", List.of("post"),
            "Event", List.of("crossing", "arrest"),
            "Series", List.of("arrivals"),
            "Source", List.of("base", "one", "two"),
            "Claim", List.of("base-claim", "one-claim", "two-claim")));

    private static final Set<String> PLACES = Set.of("birthplaces", "withins");

    private static final String PARTS = """
            fragment S on Subject {
              id
              statements(first: 500) {
                id property display ... on ReportedPlace { place { slug } } rank disputed origins pick { rule candidates }
                citations(first: 500) { source { slug } stance speaker { id } }
              }
              disagreements(first: 500) { subject { id } property kind settled sides { statements { display } } }
            }
            """;

    private RecordModel() {}

    /** The property of a statement, as the schema and the editor call it. */
    static String name(Statement statement) {
        return Objects.requireNonNull(PROPERTIES.get(Sight.property(statement)));
    }

    /** Everything that is compared, as one question. */
    static String question(int revision, LocalDate day) {
        var query = new StringBuilder("query @asOf(revision: ").append(revision).append(")");
        if (!day.equals(Sight.UNPINNED)) {
            query.append(" @reportedBy(date: \"").append(day).append("\")");
        }
        query.append(" {\n");
        SUBJECTS.forEach((kind, slugs) -> slugs.forEach(slug -> query.append(alias(slug))
                .append(": node(id: \"%s:%s\") { ... on Labelled { label } ...S %s }\n"
                        .formatted(kind, slug, more(kind)))));
        Stream.of("ann", "crossers")
                .forEach(slug -> query.append("d_" + slug)
                        .append(": node(id: \"Defector:%s\") { ... on Defector { label event { slug } } }\n"
                                .formatted(slug)));
        return query.append("}\n").append(PARTS).toString();
    }

    private static String more(String kind) {
        return switch (kind) {
            case "Claim" -> "... on Claim { standing }";
            case "Series" -> "... on Series { observations { nodes { ...S } } }";
            default -> "";
        };
    }

    private static String alias(String slug) {
        return slug.replace('-', '_');
    }

    /** What the server answered, a line for each thing that is shown. */
    static String answered(JsonObject data) {
        var lines = new TreeSet<String>();
        SUBJECTS.values().stream().flatMap(List::stream).forEach(slug -> {
            var node = data.getJsonObject(alias(slug));
            if (node != null) {
                lines.add(slug + " label " + node.getString("label") + " " + node.getString("standing", ""));
                subject(slug, node, lines);
                objects(node.getJsonObject("observations", new JsonObject()).getJsonArray("nodes"))
                        .forEach(observation -> subject(slug + " observations 2020", observation, lines));
            }
        });
        Stream.of("ann", "crossers").forEach(slug -> {
            var defector = data.getJsonObject("d_" + slug);
            if (defector != null) {
                lines.add("defector " + slug + " " + defector.getString("label") + " "
                        + defector.getJsonObject("event").getString("slug"));
            }
        });
        return String.join("\n", lines);
    }

    private static void subject(String slug, JsonObject node, Collection<String> lines) {
        for (var statement : objects(node.getJsonArray("statements"))) {
            var pick = statement.getJsonObject("pick");
            lines.add("%s %s %s %s %s origins %d %s %s"
                    .formatted(
                            slug,
                            statement.getString("property"),
                            statement.getString("display"),
                            statement.getString("rank"),
                            statement.getBoolean("disputed") ? "disputed" : "",
                            statement.getInteger("origins"),
                            pick == null ? "" : pick.getString("rule") + " of " + pick.getInteger("candidates"),
                            objects(statement.getJsonArray("citations")).stream()
                                    .map(each -> each.getJsonObject("source").getString("slug") + " "
                                            + each.getString("stance") + " "
                                            + speaker(each.getJsonObject("speaker")))
                                    .sorted()
                                    .toList()));
        }
        for (var disagreement : objects(node.getJsonArray("disagreements"))) {
            if (disagreement.getJsonObject("subject").getString("id").equals(node.getString("id"))) {
                lines.add("%s disagreement %s %s %s %s"
                        .formatted(
                                slug,
                                disagreement.getString("property"),
                                disagreement.getString("kind"),
                                disagreement.getBoolean("settled"),
                                objects(disagreement.getJsonArray("sides")).stream()
                                        .map(side -> objects(side.getJsonArray("statements")).stream()
                                                .map(statement -> statement.getString("display"))
                                                .toList()
                                                .toString())
                                        .sorted()
                                        .toList()));
            }
        }
    }

    private static String speaker(@Nullable JsonObject agent) {
        return agent == null ? "nobody" : agent.getString("id").replaceAll("^.*:", "");
    }

    /** The ids of the statements in an answer. */
    static Map<String, String> ids(JsonObject data) {
        Map<String, String> ids = new HashMap<>();
        for (var field : data.fieldNames()) {
            var node = data.getJsonObject(field);
            var nodes = node == null ? List.<JsonObject>of() : List.of(node);
            Stream.concat(
                            nodes.stream(),
                            nodes.stream()
                                    .flatMap(each -> objects(each.getJsonObject("observations", new JsonObject())
                                                    .getJsonArray("nodes"))
                                            .stream()))
                    .flatMap(each -> objects(each.getJsonArray("statements")).stream())
                    .forEach(each -> ids.put(
                            field.replace('_', '-')
                                    + each.getString("property")
                                    + (each.containsKey("place")
                                            ? each.getJsonObject("place").getString("slug")
                                            : each.getString("display")),
                            each.getString("id")));
        }
        return ids;
    }

    /** What the plain record shows. */
    static String shown(PlainRecord record, int revision, LocalDate day, Map<String, String> ids) {
        var sight = new Sight(
                record.at(revision),
                day,
                statement -> ids.getOrDefault(statement.subject() + name(statement) + key(statement), ""));
        var lines = new TreeSet<String>();
        var disputed = new java.util.HashSet<Statement>();
        contradictions(sight, lines, disputed);
        SUBJECTS.forEach((kind, slugs) -> slugs.forEach(asked -> {
            var slug = sight.who(kind, asked);
            if (!sight.sees(slug)) {
                return;
            }
            var standing = kind.equals("Claim") ? sight.standing(slug) : "";
            lines.add(asked + " label " + label(sight, kind, slug) + " " + standing);
            statements(sight, slug, asked, lines, disputed);
            if (slug.equals("arrivals")) {
                var observation = "arrivals observations 2020";
                statements(sight, observation, observation, lines, disputed);
            }
        }));
        Stream.of("ann", "crossers").forEach(slug -> defector(sight, slug, lines));
        return String.join("\n", lines);
    }

    private static String label(Sight sight, String kind, String slug) {
        if (kind.equals("Source")) {
            return sight.title(slug);
        }
        var slots = sight.slots(slug);
        return Stream.of("names", "descriptions", "titles", "wordings")
                .map(property -> sight.pick(slots.getOrDefault(property, Map.of())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(pick -> pick.statement().value().display())
                .orElse(kind.equals("Claim") ? slug : kind.toLowerCase(java.util.Locale.ROOT));
    }

    private static String key(Statement statement) {
        return PLACES.contains(statement.path())
                ? statement.value().names().iterator().next()
                : statement.value().display();
    }

    /** A place is shown by the name that it has in sight. */
    private static String display(Sight sight, Statement statement) {
        return PLACES.contains(statement.path())
                ? label(sight, "Place", statement.value().names().iterator().next())
                : statement.value().display();
    }

    private static void statements(
            Sight sight, String subject, String asked, Collection<String> lines, Set<Statement> claimsDisputed) {
        var picks = sight.picks(subject);
        sight.slots(subject).forEach((property, slot) -> {
            var opposed = Domain.ONE.contains(property) && !property.equals("wordings")
                    ? opposed(sight, slot)
                    : List.<Statement>of();
            slot.forEach((statement, cited) -> {
                var pick = picks.get(statement);
                var isDisputed = opposed.contains(statement) || claimsDisputed.contains(statement);
                lines.add("%s %s %s %s %s origins %d %s %s"
                        .formatted(
                                asked,
                                name(statement),
                                display(sight, statement),
                                sight.rank(statement),
                                isDisputed ? "disputed" : "",
                                sight.origins(cited),
                                pick == null ? "" : pick.rule() + " of " + pick.candidates(),
                                cited.stream()
                                        .map(each -> each.source() + " "
                                                + each.said().stance() + " "
                                                + Objects.requireNonNullElse(
                                                        each.said().via(), "nobody"))
                                        .sorted()
                                        .toList()));
            });
            if (!opposed.isEmpty()) {
                var settled = sight.eligible(slot).stream()
                        .anyMatch(each -> sight.rank(each).equals("PREFERRED"));
                lines.add("%s disagreement %s %s %s %s"
                        .formatted(
                                asked,
                                name(opposed.get(0)),
                                kind(opposed),
                                settled,
                                opposed.stream()
                                        .map(each -> "[" + display(sight, each) + "]")
                                        .sorted()
                                        .toList()));
            }
        });
    }

    private static List<Statement> opposed(Sight sight, Map<Statement, List<Cited>> slot) {
        var eligible = sight.eligible(slot);
        return eligible.stream()
                .filter(one -> eligible.stream().anyMatch(other -> sight.differ(one, other)))
                .toList();
    }

    /** All figures of the model have one producer. */
    private static String kind(List<Statement> opposed) {
        if (!name(opposed.get(0)).equals("FIGURE")) {
            return "SOURCE";
        }
        var vintages = opposed.stream().map(each -> each.value().vintage()).filter(Objects::nonNull);
        return vintages.distinct().count() > 1 ? "REVISION" : "REPORTING";
    }

    /** Claims that hang together by contradiction are one disagreement, of the first of them. */
    private static void contradictions(Sight sight, Collection<String> lines, Set<Statement> disputed) {
        var links = sight.links().stream()
                .map(Key::what)
                .map(Link.class::cast)
                .filter(link -> link.relation().equals("CONTRADICTS"))
                .toList();
        for (var first : Objects.requireNonNull(SUBJECTS.get("Claim"))) {
            var group = new TreeSet<>(Set.of(first));
            for (var step = 0; step < links.size(); step++) {
                links.stream()
                        .filter(link -> group.contains(link.claim()) || group.contains(link.other()))
                        .forEach(link -> group.addAll(Set.of(link.claim(), link.other())));
            }
            if (group.size() > 1 && group.first().equals(first)) {
                var sides = group.stream()
                        .flatMap(claim -> sight.of(claim).keySet().stream())
                        .sorted(Comparator.comparing(each -> each.value().display()))
                        .toList();
                disputed.addAll(sides);
                lines.add("%s disagreement WORDING SOURCE false %s"
                        .formatted(
                                first,
                                sides.stream()
                                        .map(each -> "[" + each.value().display() + "]")
                                        .collect(Collectors.toList())));
            }
        }
    }

    private static void defector(Sight sight, String agent, Collection<String> lines) {
        Stream.of("crossing", "arrest")
                .filter(event -> sight.of(event + " participants " + agent).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(cited -> cited.said().supports()))
                .filter(event -> !"false report".equals(picked(sight, event, "kinds")))
                .min(Comparator.comparing(event -> day(sight, event)))
                .ifPresent(event -> lines.add("defector " + agent + " "
                        + label(sight, agent.equals("ann") ? "Person" : "Group", agent) + " " + event));
    }

    private static @Nullable String picked(Sight sight, String event, String property) {
        var pick = sight.pick(sight.slots(event).getOrDefault(property, Map.of()));
        return pick == null ? null : pick.statement().value().display();
    }

    private static LocalDate day(Sight sight, String event) {
        var pick = sight.pick(sight.slots(event).getOrDefault("dates", Map.of()));
        return pick == null
                ? LocalDate.MAX
                : Objects.requireNonNull(pick.statement().value().from());
    }

    private static List<JsonObject> objects(@Nullable JsonArray array) {
        return array == null
                ? List.of()
                : array.stream().map(JsonObject.class::cast).toList();
    }
}
