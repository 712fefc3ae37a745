package org.tumen.summary;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.tumen.db.Row;
import org.tumen.statement.Origins;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;

/**
 * Claims that contradict one another: each group that hangs together is one disagreement. Claims of it that support or
 * repeat one another are one side, unless that would put two on a side that contradict one another.
 */
final class Contradictions {
    /** A claim as a side of a disagreement. */
    private record Claim(long id, String slug, UUID wording) {}

    /** A link between two claims, in sight from a day on. */
    private record Link(Claim claim, Claim other, LocalDate day) {}

    /** A group of claims on one day, side by side, with the day of the newest link. */
    private record Group(List<List<Claim>> sides, LocalDate day) {}

    private final List<Link> links = new ArrayList<>();
    private final List<Link> agreements = new ArrayList<>();

    private Contradictions() {}

    static Contradictions of(List<Row> rows) {
        Contradictions contradictions = new Contradictions();
        for (Row row : rows) {
            List<Link> links =
                    row.text("relation").equals("CONTRADICTS") ? contradictions.links : contradictions.agreements;
            links.add(new Link(
                    new Claim(row.id("claim"), row.text("claim_slug"), row.uuid("claim_wording")),
                    new Claim(row.id("other"), row.text("other_slug"), row.uuid("other_wording")),
                    row.date("day")));
        }
        return contradictions;
    }

    Set<Long> claims() {
        Set<Long> claims = new HashSet<>();
        for (Link link : links) {
            claims.add(link.claim.id());
            claims.add(link.other.id());
        }
        return claims;
    }

    /** The rows of the disagreements; about gives what each claim speaks of. */
    List<JsonObject> rows(List<Row> about) {
        Map<Long, List<Long>> spoken = new HashMap<>();
        about.forEach(row -> spoken.put(row.id("subject"), row.ids("about")));
        TreeSet<LocalDate> days = new TreeSet<>();
        links.forEach(link -> days.add(link.day));
        agreements.forEach(link -> days.add(link.day));
        SortedMap<String, Claim> named = new TreeMap<>();
        links.forEach(link -> List.of(link.claim, link.other).forEach(claim -> named.put(claim.slug(), claim)));
        List<JsonObject> rows = new ArrayList<>();
        for (Claim first : named.values()) {
            Box.of(days, day -> ledBy(first, day)).forEach(box -> rows.add(row(first, box, spoken)));
        }
        return rows;
    }

    /** The group of a day whose first claim, by slug, is this one; null when another leads it or it stands alone. */
    private @org.jspecify.annotations.Nullable Group ledBy(Claim first, LocalDate day) {
        List<Link> seen = links.stream().filter(link -> !link.day.isAfter(day)).toList();
        TreeMap<String, Claim> group = new TreeMap<>(Map.of(first.slug(), first));
        LocalDate newest = LocalDate.MIN;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Link link : seen) {
                if (group.containsKey(link.claim.slug()) || group.containsKey(link.other.slug())) {
                    newest = link.day.isAfter(newest) ? link.day : newest;
                    grown |= group.put(link.claim.slug(), link.claim) == null;
                    grown |= group.put(link.other.slug(), link.other) == null;
                }
            }
        }
        boolean leads = group.size() > 1 && group.firstKey().equals(first.slug());
        return leads ? new Group(sides(group, day), newest) : null;
    }

    /** The sides of a group, each by slug, the side of the first claim first. */
    private List<List<Claim>> sides(TreeMap<String, Claim> group, LocalDate day) {
        Map<Claim, TreeMap<String, Claim>> sides = new HashMap<>();
        group.values().forEach(claim -> sides.put(claim, new TreeMap<>(Map.of(claim.slug(), claim))));
        for (Link link : agreements) {
            TreeMap<String, Claim> one = sides.get(link.claim);
            TreeMap<String, Claim> other = sides.get(link.other);
            if (one != null && other != null && one != other && !link.day.isAfter(day) && !opposed(one, other, day)) {
                one.putAll(other);
                other.values().forEach(claim -> sides.put(claim, one));
            }
        }
        return group.values().stream()
                .map(claim -> Objects.requireNonNull(sides.get(claim)))
                .distinct()
                .map(side -> List.copyOf(side.values()))
                .toList();
    }

    private boolean opposed(TreeMap<String, Claim> one, TreeMap<String, Claim> other, LocalDate day) {
        return links.stream()
                .filter(link -> !link.day.isAfter(day))
                .anyMatch(link -> one.containsKey(link.claim.slug()) && other.containsKey(link.other.slug())
                        || other.containsKey(link.claim.slug()) && one.containsKey(link.other.slug()));
    }

    private static JsonObject row(Claim first, Box<Group> box, Map<Long, List<Long>> spoken) {
        JsonArray sides = new JsonArray();
        Set<Long> about = new HashSet<>();
        int number = 1;
        for (List<Claim> side : box.content().sides()) {
            for (Claim claim : side) {
                sides.add(Disputes.side(number, claim.wording()));
                about.add(claim.id());
                about.addAll(Objects.requireNonNullElse(spoken.get(claim.id()), List.of()));
            }
            number++;
        }
        return Summaries.box(box)
                .put(
                        "id",
                        StatementId.of("disagreement", first.slug(), Property.WORDING.name())
                                .toString())
                .put("subject", first.id())
                .put("property", Property.WORDING.code)
                .put("kind", "SOURCE")
                .put("settled", false)
                .put("day", box.content().day().toString())
                .put(
                        "weight",
                        Origins.steps(box.content().sides().stream()
                                .mapToInt(List::size)
                                .sum()))
                .put("about", sorted(about))
                .put("sides", sides);
    }

    private static JsonArray sorted(Collection<Long> ids) {
        return new JsonArray(ids.stream().sorted(Comparator.naturalOrder()).toList());
    }
}
