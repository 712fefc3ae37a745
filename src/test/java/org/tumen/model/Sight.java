package org.tumen.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.tumen.model.PlainRecord.Described;
import org.tumen.model.PlainRecord.Key;
import org.tumen.model.PlainRecord.Link;
import org.tumen.model.PlainRecord.Ruling;
import org.tumen.model.PlainRecord.Version;
import org.tumen.model.Said.Statement;

/** What is in sight of the plain record at one revision, as reported by one day, and the rule over it. */
final class Sight {
    static final LocalDate UNPINNED = LocalDate.of(9999, 1, 1);

    /** A citation in sight. */
    record Cited(String source, Said said, LocalDate day) {}

    /** A pick: which statement, by which rule, among how many. */
    record Pick(Statement statement, String rule, int candidates) {}

    private final Map<Key, Version> rows;
    private final LocalDate day;
    private final Map<Statement, List<Cited>> statements = new HashMap<>();
    private final Function<Statement, String> ids;

    /** @param ids the ids of statements, by which the last step of the rule goes */
    Sight(Map<Key, Version> rows, LocalDate day, Function<Statement, String> ids) {
        this.rows = rows;
        this.day = day;
        this.ids = ids;
        rows.forEach((key, version) -> {
            if (key.what() instanceof Said told && !version.day().isAfter(day)) {
                Said said = isMerged() ? told.merged("bob", "ann") : told;
                statements
                        .computeIfAbsent(said.statement(), said1 -> new ArrayList<>())
                        .add(new Cited(key.owner(), said, version.day()));
            }
        });
    }

    /** All of a subject that is in sight. */
    Map<Statement, List<Cited>> of(String subject) {
        Map<Statement, List<Cited>> own = new HashMap<>(statements);
        own.keySet().removeIf(statement -> !subjectOf(statement).equals(subject));
        return own;
    }

    /** Figures are about the observation, parts about the participation. */
    static String subjectOf(Statement statement) {
        int end = statement.path().lastIndexOf(' ');
        return end < 0
                ? statement.subject()
                : statement.subject() + " " + statement.path().substring(0, end);
    }

    static String property(Statement statement) {
        return statement.path().substring(statement.path().lastIndexOf(' ') + 1);
    }

    /** Who somebody turned out to be; a merge holds on every day of reporting. */
    String who(String kind, String slug) {
        return kind.equals("Person") && isMerged() ? "ann" : slug;
    }

    private boolean isMerged() {
        return rulings("merges").findAny().isPresent();
    }

    /** Whether anything that is in sight is about an entity, or names it. */
    boolean sees(String slug) {
        return statements.values().stream().flatMap(List::stream).anyMatch(cited -> names(cited.said(), slug))
                || rows.entrySet().stream()
                        .anyMatch(row -> row.getKey().what() instanceof Described source
                                && !row.getValue().day().isAfter(day)
                                && (slug.equals("herald") || source.slug().equals(slug)));
    }

    private static boolean names(Said said, String slug) {
        return said.mentions(slug)
                || (said.subject().equals("post") && Set.of("ann", "herald").contains(slug));
    }

    /** The title of a source in sight. */
    String title(String slug) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().what().equals(new Described(slug)))
                .filter(row -> !row.getValue().day().isAfter(day))
                .map(row -> row.getValue().title())
                .findFirst()
                .orElse(slug);
    }

    String rank(Statement statement) {
        return rulings("ranks")
                .filter(ruling -> ruling.one().equals(statement))
                .filter(ruling -> day.equals(UNPINNED) || (ruling.source() != null && isOut(ruling.source())))
                .map(ruling -> String.valueOf(ruling.two()))
                .findFirst()
                .orElse("NORMAL");
    }

    private boolean isOut(String source) {
        return rows.entrySet().stream()
                .anyMatch(row -> row.getKey().what().equals(new Described(source))
                        && !row.getValue().day().isAfter(day));
    }

    private Stream<Ruling> rulings(String kind) {
        return rows.keySet().stream()
                .map(Key::what)
                .filter(Ruling.class::isInstance)
                .map(Ruling.class::cast)
                .filter(ruling -> ruling.kind().equals(kind));
    }

    private Set<String> roots(String source) {
        Set<String> roots = new HashSet<>();
        rulings("derivations")
                .filter(ruling -> ruling.one().equals(source))
                .forEach(ruling -> roots.addAll(roots("" + ruling.two())));
        return roots.isEmpty() ? Set.of("source " + source) : roots;
    }

    /** Groups of citations that share a root, a speaker, or have an unnamed one (the crossers are a group). */
    int origins(List<Cited> cited) {
        List<Set<String>> groups = new ArrayList<>();
        for (Cited each : cited) {
            if (each.said().supports()) {
                Set<String> group = new HashSet<>(roots(each.source()));
                if (each.said().via() != null) {
                    group.add(
                            "crossers".equals(each.said().via())
                                    ? "unnamed"
                                    : "agent " + each.said().via());
                }
                List<Set<String>> met = groups.stream()
                        .filter(other -> other.stream().anyMatch(group::contains))
                        .toList();
                met.forEach(group::addAll);
                groups.removeAll(met);
                groups.add(group);
            }
        }
        return groups.size();
    }

    /** The statements that the rule may pick of one slot. */
    List<Statement> eligible(Map<Statement, List<Cited>> slot) {
        return slot.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(cited -> cited.said().supports()))
                .map(Map.Entry::getKey)
                .filter(each -> !each.value().barred() && !rank(each).equals("DEPRECATED"))
                .toList();
    }

    /** The picks of a subject's ONE properties. */
    Map<Statement, Pick> picks(String subject) {
        Map<Statement, Pick> picks = new HashMap<>();
        slots(subject).forEach((property, slot) -> {
            Pick pick = pick(slot);
            if (Domain.ONE.contains(property) && pick != null) {
                picks.put(pick.statement(), pick);
            }
        });
        return picks;
    }

    Map<String, Map<Statement, List<Cited>>> slots(String subject) {
        Map<String, Map<Statement, List<Cited>>> slots = new TreeMap<>();
        of(subject)
                .forEach((statement, cited) -> slots.computeIfAbsent(property(statement), all -> new HashMap<>())
                        .put(statement, cited));
        return slots;
    }

    Pick pick(Map<Statement, List<Cited>> slot) {
        List<Statement> left = eligible(slot);
        int candidates = left.size();
        String rule = "ONLY";
        Map<String, ToLongFunction<Statement>> steps = new java.util.LinkedHashMap<>();
        steps.put("PREFERRED", each -> rank(each).equals("PREFERRED") ? 0 : 1);
        steps.put(
                "VINTAGE",
                each -> each.value().vintage() == null
                        ? Long.MAX_VALUE
                        : -each.value().vintage().toEpochDay());
        steps.put("ORIGINS", each -> -origins(Objects.requireNonNull(slot.get(each))));
        steps.put("PRECISION", Sight::days);
        steps.put("LATEST", each -> -latest(Objects.requireNonNull(slot.get(each))));
        for (Map.Entry<String, ToLongFunction<Statement>> step : steps.entrySet()) {
            if (left.size() > 1) {
                rule = step.getKey();
                long best = left.stream().mapToLong(step.getValue()).min().orElseThrow();
                left = left.stream()
                        .filter(each -> step.getValue().applyAsLong(each) == best)
                        .toList();
            }
        }
        if (left.size() > 1) {
            rule = "LEAST";
            left = List.of(left.stream().min(Comparator.comparing(ids)).orElseThrow());
        }
        return left.isEmpty() ? null : new Pick(left.get(0), rule, candidates);
    }

    private static long days(Statement statement) {
        LocalDate from = statement.value().from();
        return from == null ? 0 : Objects.requireNonNull(statement.value().to()).toEpochDay() - from.toEpochDay();
    }

    private static long latest(List<Cited> cited) {
        return cited.stream()
                .filter(each -> each.said().supports())
                .mapToLong(each -> each.day().toEpochDay())
                .max()
                .orElseThrow();
    }

    /** Whether two values of a ONE property cannot both be true. */
    boolean differ(Statement one, Statement other) {
        String property = property(one);
        if (one.value().from() != null && other.value().from() != null) {
            return !within(one, other) && !within(other, one);
        }
        if (property.equals("birthplaces")) {
            return !one.equals(other)
                    && !nested(one.value().display(), other.value().display());
        }
        if (Set.of("titles", "descriptions").contains(property)) {
            return rulings("rivals")
                    .anyMatch(ruling -> Set.of(ruling.one(), ruling.two()).equals(new HashSet<>(List.of(one, other))));
        }
        return !one.equals(other);
    }

    private static boolean within(Statement one, Statement other) {
        return !Objects.requireNonNull(one.value().from())
                        .isBefore(Objects.requireNonNull(other.value().from()))
                && !Objects.requireNonNull(one.value().to())
                        .isAfter(Objects.requireNonNull(other.value().to()));
    }

    /** Whether somebody says that one place lies in the other; what is only denied does not count. */
    private boolean nested(String one, String other) {
        return statements.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(cited -> cited.said().supports()))
                .map(Map.Entry::getKey)
                .filter(statement -> statement.path().equals("withins"))
                .anyMatch(statement -> Set.of(
                                statement.subject(),
                                String.join("", statement.value().names()))
                        .equals(Set.of(
                                one.toLowerCase(java.util.Locale.ROOT), other.toLowerCase(java.util.Locale.ROOT))));
    }

    /** The day on which a claim was first said, if it is in sight. */
    private LocalDate said(String claim) {
        return of(claim).values().stream()
                .flatMap(List::stream)
                .map(Cited::day)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** The links between claims in sight, with whoever made them. */
    List<Key> links() {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().what() instanceof Link link
                        && !row.getValue().day().isAfter(day)
                        && !said(link.claim()).isAfter(day)
                        && !said(link.other()).isAfter(day))
                .map(Map.Entry::getKey)
                .toList();
    }

    String standing(String claim) {
        if (takenBack(claim)) {
            return "RETRACTED";
        }
        String standing = of(claim).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(cited ->
                                Set.of("DENIES", "DOUBTS").contains(cited.said().stance()))
                ? "DISPUTED"
                : "STANDING";
        for (Key key : links()) {
            Link link = (Link) key.what();
            boolean to = link.other().equals(claim);
            if (link.relation().equals("CONTRADICTS")
                    && (to || link.claim().equals(claim))
                    && !takenBack(to ? link.claim() : link.other())) {
                boolean lastWord = to
                        && !key.owner().equals(PlainRecord.EDITOR)
                        && said(link.claim()).isAfter(said(link.other()))
                        && !standing(link.claim()).equals("CONTRADICTED");
                standing = lastWord || standing.equals("CONTRADICTED") ? "CONTRADICTED" : "DISPUTED";
            }
        }
        return standing;
    }

    /** Whether a claim in sight takes it back that was not taken back itself. */
    private boolean takenBack(String claim) {
        return links().stream()
                .map(key -> (Link) key.what())
                .anyMatch(link ->
                        link.relation().equals("RETRACTS") && link.other().equals(claim) && !takenBack(link.claim()));
    }
}
