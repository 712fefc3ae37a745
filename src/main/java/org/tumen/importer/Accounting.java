package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.importer.Effect.Action;

/** Gives account of an import: reads what its change has written, and finds the file and line of each row. */
final class Accounting {
    /** What revision $1 opened and closed of the sources. */
    static final String SOURCES = """
            select e.slug, t.since = $1 as opened,
                   jsonb_build_object('title', t.title, 'publisher', p.slug,
                       'authors', array(select a.slug from unnest(t.authors) with ordinality o (id, n)
                                        join entity a on a.id = o.id order by n),
                       'published', t.published, 'publishedBasis', t.published_basis, 'accessed', t.accessed,
                       'language', t.language, 'url', t.url, 'held', t.seen) as described
            from source t join entity e on e.id = t.id left join entity p on p.id = t.publisher
            where $1 in (t.since, t.until)
            """;

    /** What revision $1 opened and closed of the links between claims. */
    static final String LINKS = """
            select l.id, l.since = $1 as opened, claim.slug as claim, other.slug as other, l.relation,
                   coalesce(source.slug, l.editor) as maker
            from claim_link l join entity claim on claim.id = l.claim join entity other on other.id = l.other
            left join entity source on source.id = l.source
            where $1 in (l.since, l.until)
            """;

    private static final int PAGE = 5_000;

    private final Change change;
    private final Drafts drafts;
    private final Importer.Wish wish;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<UUID, Mark> cited = new HashMap<>();
    private final Set<UUID> opened = new HashSet<>();
    private final Map<String, Mark> makers = new HashMap<>();
    private final Map<String, List<Written>> slots = new LinkedHashMap<>();

    private Accounting(Change change, Drafts drafts, Importer.Wish wish) {
        this.change = change;
        this.drafts = drafts;
        this.wish = wish;
        drafts.said.forEach(said -> cited.putIfAbsent(said.citationId(), said.mark()));
        drafts.sources.stream().filter(Drafts.Source::seen).forEach(source -> makers.put(source.slug(), source.mark()));
        makers.putAll(drafts.editors);
    }

    /**
     * What the change has done so far, by what it has written.
     *
     * @param declared the slugs that are new
     * @param remade the slugs of those that are made of something else than before
     */
    static Future<Effects> of(
            Change change, Drafts drafts, Importer.Wish wish, Set<String> declared, Set<String> remade) {
        Accounting account = new Accounting(change, drafts, wish);
        account.entities(declared, remade);
        return account.sources()
                .compose(done -> account.citations(null, 0))
                .compose(done -> account.links())
                .compose(done -> account.rulings())
                .map(done -> account.told());
    }

    private Effects told() {
        for (Drafts.Said kept : drafts.keptOut) {
            boolean composite = Kind.COMPOSITES.contains(kept.kind());
            String subject = composite ? "a " + kept.kind().word() : kept.subject();
            add(Action.KEPT_OUT, kept.mark(), subject, kept.property().plural, null, null, "it was expunged");
        }
        SortedMap<String, Integer> unchanged = new TreeMap<>();
        drafts.sources.forEach(source -> unchanged.putIfAbsent(source.mark().file(), 0));
        drafts.editors.values().forEach(mark -> unchanged.putIfAbsent(mark.file(), 0));
        cited.forEach((id, mark) -> unchanged.merge(mark.file(), opened.contains(id) ? 0 : 1, Integer::sum));
        return new Effects(effects.stream().sorted().toList(), unchanged);
    }

    private void add(
            Action action,
            Mark mark,
            String subject,
            @Nullable String property,
            @Nullable String value,
            @Nullable String before,
            String why) {
        effects.add(new Effect(action, mark.file(), mark.line(), subject, property, value, before, why));
    }

    /** Claims and composites are told by their statements, sources by what is known of them. */
    private void entities(Set<String> declared, Set<String> remade) {
        for (Drafts.Entity entity : drafts.entities.values()) {
            boolean told = entity.kind() == Kind.CLAIM
                    || entity.kind() == Kind.SOURCE
                    || Kind.COMPOSITES.contains(entity.kind());
            String what = "the " + entity.kind().word() + " " + entity.slug();
            if (!told && declared.contains(entity.slug())) {
                add(Action.ADDED, entity.mark(), what, null, null, null, "nobody declared it before");
            } else if (!told && remade.contains(entity.slug())) {
                String parts = new TreeMap<>(entity.parts()).toString();
                add(Action.CHANGED, entity.mark(), what, null, parts, null, "it was declared otherwise before");
            }
        }
    }

    private Future<Void> sources() {
        Map<String, Mark> marks = new HashMap<>();
        drafts.sources.forEach(source -> marks.put(source.slug(), source.mark()));
        return change.rows(SOURCES, change.revision()).map(rows -> {
            Map<String, JsonObject> before = new HashMap<>();
            Map<String, JsonObject> after = new LinkedHashMap<>();
            rows.forEach(row -> (row.flag("opened") ? after : before).put(row.text("slug"), row.object("described")));
            after.forEach((slug, now) -> source(marks.getOrDefault(slug, mark(slug)), slug, before.remove(slug), now));
            before.keySet()
                    .forEach(slug -> add(
                            Action.RETIRED, mark(slug), "the source " + slug, null, null, null, "it is asked to go"));
            return null;
        });
    }

    private void source(Mark mark, String slug, @Nullable JsonObject before, JsonObject now) {
        String what = "the source " + slug;
        if (before == null) {
            add(Action.ADDED, mark, what, null, now.getString("title"), null, "nobody described it before");
            return;
        }
        for (String key : now.fieldNames()) {
            if (!Objects.equals(before.getValue(key), now.getValue(key))) {
                String value = String.valueOf(now.getValue(key));
                String was = String.valueOf(before.getValue(key));
                add(Action.CHANGED, mark, what, key, value, was, "its file describes it otherwise");
            }
        }
    }

    /** A page at a time, and then what belongs together. */
    private Future<Void> citations(@Nullable UUID after, int since) {
        return Written.page(change, after, since, PAGE).compose(rows -> {
            for (Row row : rows) {
                Written written = Written.from(row);
                if (written.opened()) {
                    opened.add(written.id());
                }
                slots.computeIfAbsent(written.slot(), slot -> new ArrayList<>()).add(written);
            }
            if (rows.size() < PAGE) {
                slots.values().forEach(this::slot);
                return Future.succeededFuture();
            }
            Row last = rows.get(PAGE - 1);
            return citations(last.uuid("id"), last.number("since"));
        });
    }

    /** What one source says anew and no longer of one property: the same statement, or the only other, was changed. */
    private void slot(List<Written> slot) {
        List<Written> added =
                new ArrayList<>(slot.stream().filter(Written::opened).toList());
        List<Written> closed =
                new ArrayList<>(slot.stream().filter(each -> !each.opened()).toList());
        for (Written now : List.copyOf(added)) {
            Written before = same(now, closed);
            if (before != null) {
                closed.remove(before);
                added.remove(now);
                changed(now, before);
            }
        }
        if (added.size() == 1 && closed.size() == 1) {
            changed(added.get(0), closed.get(0));
            return;
        }
        added.forEach(now -> add(
                Action.ADDED,
                mark(now),
                now.subject(),
                now.key(),
                now.value(),
                null,
                now.shared() ? "another source says so already" : "nobody said so before"));
        closed.forEach(this::retired);
    }

    private static @Nullable Written same(Written now, Collection<Written> closed) {
        return closed.stream()
                .filter(each -> each.id().equals(now.id()))
                .findFirst()
                .or(() -> closed.stream()
                        .filter(each -> each.statement().equals(now.statement()))
                        .findFirst())
                .orElse(null);
    }

    private void changed(Written now, Written before) {
        if (!now.value().equals(before.value())) {
            add(
                    Action.CHANGED,
                    mark(now),
                    now.subject(),
                    now.key(),
                    now.value(),
                    before.value(),
                    "its file says otherwise");
            return;
        }
        boolean manner = !now.manner().equals(before.manner());
        String why = manner
                ? "its file puts it otherwise: " + now.manner() + "; before: " + before.manner()
                : "it counts from " + now.day() + " instead of " + before.day();
        add(Action.CHANGED, mark(now), now.subject(), now.key(), now.value(), null, why);
    }

    private void retired(Written gone) {
        String why = wish.retired().contains(gone.source())
                ? "the source " + gone.source() + " is asked to go"
                : "the file of " + gone.source() + " no longer says so";
        String rest = wish.guarded()
                ? ", and it is expunged from all revisions"
                : gone.shared() ? ", but another source does" : ", and nobody else does";
        add(Action.RETIRED, mark(gone.source()), gone.subject(), gone.key(), gone.value(), null, why + rest);
    }

    private Mark mark(Written written) {
        Mark mark = cited.get(written.id());
        return mark == null ? mark(written.source()) : mark;
    }

    /** Where a source or an editor begins; without a file, nowhere. */
    private Mark mark(String maker) {
        return makers.getOrDefault(maker, new Mark("(no file of " + maker + ")", 1));
    }

    private Future<Void> links() {
        Map<UUID, Mark> marks = new HashMap<>();
        drafts.links.forEach(link -> marks.put(link.id(), link.mark()));
        return change.rows(LINKS, change.revision()).map(rows -> {
            for (Row row : rows) {
                Mark mark = marks.getOrDefault(row.uuid("id"), mark(row.text("maker")));
                ruled(row.flag("opened"), mark, row.text("claim"), row.text("relation"), row.text("other"));
            }
            return null;
        });
    }

    private Future<Void> rulings() {
        Map<UUID, Mark> marks = new HashMap<>();
        drafts.rulings.forEach(ruling -> marks.put(ruling.id(), ruling.mark()));
        Future<Void> told = Future.succeededFuture();
        for (String table : Rulings.TABLES.keySet().stream().sorted().toList()) {
            String sql = "select id, editor, since = $1 as opened, reason, " + Rulings.pair(table) + " as pair from "
                    + table + " t where $1 in (since, until)";
            told = told.compose(done -> change.rows(sql, change.revision()).map(rows -> {
                for (Row row : rows) {
                    Mark mark = marks.getOrDefault(row.uuid("id"), mark(row.text("editor")));
                    ruled(row.flag("opened"), mark, "the " + table + row.text("pair"), null, row.text("reason"));
                }
                return null;
            }));
        }
        return told;
    }

    private void ruled(boolean opened, Mark mark, String subject, @Nullable String property, String value) {
        if (opened) {
            add(Action.ADDED, mark, subject, property, value, null, "nobody said so before");
            return;
        }
        add(Action.RETIRED, mark, subject, property, value, null, "its file no longer says so");
    }
}
