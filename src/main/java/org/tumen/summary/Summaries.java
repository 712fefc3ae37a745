package org.tumen.summary;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.db.Writes;
import org.tumen.statement.Pick;

/**
 * Keeps the derived structure: recomputes what is shown of the subjects that a change touched, for every day of
 * reporting, with the same pure functions that the tests run as the model.
 */
public final class Summaries {
    private static final String ALL = "select id from entity where kind <> 13 order by id";
    private static final String UNCOUNTED = """
            select distinct coalesce(d.agent, s.subject) as id
            from summary s left join defector d on d.id = s.subject
            where s.terms is null
            order by 1
            """;
    private static final String REVISIONS = "select number from revision order by number";
    private static final int BATCH = 1_000;

    private Summaries() {}

    /**
     * Recomputes what follows from these subjects, statements, and sources whose derivation changed.
     *
     * @return how many subjects were computed anew
     */
    public static Future<Integer> recompute(
            Change change, Collection<Long> subjects, Collection<UUID> statements, Collection<Long> derived) {
        return concerned(change, subjects, statements, derived).compose(ids -> of(change, ids));
    }

    private static Future<Long[]> concerned(
            Change change, Collection<Long> subjects, Collection<UUID> statements, Collection<Long> derived) {
        return change.rows(Loading.JOINS, "off")
                .compose(set -> change.rows(
                        Concerned.BY_CHANGE,
                        subjects.toArray(Long[]::new),
                        statements.toArray(UUID[]::new),
                        derived.toArray(Long[]::new)))
                .compose(rows -> change.rows(Loading.JOINS, "on").map(set -> ids(rows)));
    }

    /** Writes anew, at every revision, what was shown before lists had what they are filtered by, or in another way. */
    public static Future<Boolean> complete(Writes writes) {
        return writes.beside(UNCOUNTED)
                .compose(rows -> rows.isEmpty()
                        ? Future.succeededFuture(false)
                        : writes.amend(change -> forget(change, List.of(ids(rows)))
                                .compose(all -> rewrite(change, all))
                                .map(true)));
    }

    /** Makes all anew, as it stands at the change's revision. */
    public static Future<Integer> rebuild(Change change) {
        return change.rows(ALL).compose(rows -> of(change, ids(rows), change.rows(Facts.EVERY_ROLE)));
    }

    /**
     * Forgets what was ever shown of these subjects, of the claims that they contradict or are contradicted by, and of the
     * defectors that follow from them; gives all whose past must be written again.
     */
    public static Future<List<Long>> forget(Change change, Collection<Long> subjects) {
        return change.rows(Concerned.ENTANGLED, (Object) subjects.toArray(Long[]::new))
                .compose(rows -> {
                    Long[] ids = ids(rows);
                    Future<?> done = Future.succeededFuture();
                    for (String forget : Concerned.FORGET) {
                        done = done.compose(next -> change.rows(forget, (Object) ids));
                    }
                    return done.map(List.of(ids));
                });
    }

    /** The same for all that ever followed from these subjects, statements, and sources that derived from others. */
    public static Future<List<Long>> forget(
            Change change, Collection<Long> subjects, Collection<UUID> statements, Collection<Long> derived) {
        return concerned(change, subjects, statements, derived).compose(ids -> forget(change, List.of(ids)));
    }

    /** Writes what was shown of subjects at every revision, after it was forgotten. */
    public static Future<Void> rewrite(Change change, Collection<Long> subjects) {
        return change.rows(REVISIONS).compose(revisions -> {
            Future<?> written = Future.succeededFuture();
            for (Row revision : revisions) {
                Change past = change.asOf(revision.number("number"));
                written = written.compose(next -> of(past, subjects.toArray(Long[]::new)));
            }
            return written.mapEmpty();
        });
    }

    /** In their order: what was entered together lies on the same pages. */
    private static Long[] ids(List<Row> rows) {
        return rows.stream()
                .map(row -> row.maybeId("id"))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    private static Future<Integer> of(Change change, Long[] ids) {
        return of(change, ids, change.rows(Facts.ROLES, (Object) ids));
    }

    /** A batch at a time, so that a rebuild of any size fits in memory; defectors last, for they follow from the rest. */
    private static Future<Integer> of(Change change, Long[] ids, Future<List<Row>> roles) {
        List<Change> lanes = change.lanes();
        AtomicInteger computed = new AtomicInteger();
        List<Function<Long[], Future<Drawn>>> loads = new ArrayList<>();
        lanes.forEach(lane -> loads.add(batch -> Loading.subjects(lane, batch).compose(Drawn::of)));
        return Future.all(lanes.stream()
                        .map(lane -> lane.rows(Loading.SCANS, "off"))
                        .toList())
                .compose(set -> change.rows(Loading.SCANS, "off"))
                .compose(set -> Batches.of(ids, BATCH, loads, drawn -> {
                    change.progress().at("subjects computed", computed.getAndAdd(drawn.subjects.size()), ids.length);
                    return written(change, drawn);
                }))
                .compose(done -> roles)
                .compose(rows -> Batches.of(
                        rows.stream().map(row -> row.id("agent")).toArray(Long[]::new),
                        BATCH,
                        List.<Function<Long[], Future<Long[]>>>of(Future::succeededFuture),
                        agents -> Defectors.write(change, agents)))
                .compose(done -> change.rows(Loading.PLANS, "auto"))
                .compose(done -> change.rows(Loading.SCANS, "on"))
                .map(ids.length);
    }

    private static Future<Void> written(Change change, Drawn drawn) {
        return WordSet.replace(change, drawn.subjects.keySet(), drawn.rows)
                .compose(done -> Disputes.write(change, drawn.subjects));
    }

    /** Some subjects, and the rows of what is shown of them: worked out while others are written. */
    private record Drawn(Map<Long, Subject> subjects, List<JsonObject> rows) {
        static Future<Drawn> of(Map<Long, Subject> subjects) {
            return aside(() -> new Drawn(subjects, Summaries.rows(subjects)));
        }
    }

    /** Computes on a worker: a batch may take long, and the event loop may have readers to answer. */
    static <T> Future<T> aside(Callable<T> work) {
        Context context =
                Objects.requireNonNull(Vertx.currentContext(), "a change is made on its connection's context");
        return context.executeBlocking(work, false);
    }

    private static List<JsonObject> rows(Map<Long, Subject> subjects) {
        List<JsonObject> rows = new ArrayList<>();
        for (Subject subject : subjects.values()) {
            for (Box<Shown> box : Box.of(subject.days(), day -> Shown.of(subject, day))) {
                rows.add(row(subject, box));
            }
        }
        return rows;
    }

    private static JsonObject row(Subject subject, Box<Shown> box) {
        Shown shown = box.content();
        JsonArray picks = new JsonArray();
        shown.picks().forEach((property, pick) -> picks.add(pick(property.code, pick)));
        return box(box).put("subject", subject.id)
                .put("kind", subject.kind.code)
                .put("slug", subject.slug)
                .put("label", shown.label())
                .put("label_key", shown.labelKey())
                .put("day", shown.day().toString())
                .put("last_day", shown.lastDay().toString())
                .put("headcount_low", shown.headcount().low())
                .put("headcount_high", shown.headcount().high())
                .put("origins", shown.origins())
                .put("terms", new JsonArray(shown.terms()))
                .put("codes", new JsonArray(shown.codes()))
                .put(
                        "standing",
                        shown.standing() == null ? null : shown.standing().name())
                .put("picks", picks);
    }

    private static JsonObject pick(int property, Pick pick) {
        return new JsonObject()
                .put("property", property)
                .put("statement", pick.statement().toString())
                .put("rule", pick.rule().code)
                .put("candidates", pick.candidates());
    }

    /** The days of a box, as the derived tables hold them. */
    static JsonObject box(Box<?> box) {
        return new JsonObject()
                .put("reported_from", box.from().toString())
                .put("reported_until", box.until().toString());
    }

    /** The ids of some subjects. */
    static Long[] ids(Set<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
