package org.tumen.summary;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.statement.Codes;
import org.tumen.statement.Evidence;
import org.tumen.statement.Rivals;

/**
 * Loads the facts of some subjects within a change, each kind of fact in one statement. All are sent at once; one
 * connection answers in the order of asking, so that what a later answer needs is there. A batch is found by its keys:
 * a planner that sees how many there are would read whole tables for each. What is written meanwhile is planned for the
 * tables as they have grown.
 */
final class Loading {
    /**
     * A change touches little of the record, which the planner cannot know, nor how much was written just before: through indexes
     * only, or ("on") as it sees fit.
     */
    static final String JOINS =
            "select set_config('enable_hashjoin', $1, true), set_config('enable_mergejoin', $1, true),"
                    + " set_config('enable_seqscan', $1, true)";

    /**
     * Whether whole tables are read: what is empty when it is planned for may be large before the change ends. Never by
     * many at once, which reads a whole index in the hope of sharing it.
     */
    static final String SCANS =
            "select set_config('enable_seqscan', $1, true), set_config('max_parallel_workers_per_gather', '0', true)";

    /** How statements are planned ($1) until the change ends. */
    static final String PLANS = "select set_config('plan_cache_mode', $1, true)";

    private final Change change;
    private final Long[] ids;
    private final Map<Long, Subject> subjects = new LinkedHashMap<>();
    private final Map<UUID, List<Evidence>> evidence = new HashMap<>();
    private final Map<Long, Set<Set<String>>> rivals = new HashMap<>();
    private final Nesting places = new Nesting();
    private final ClaimLinks links = new ClaimLinks();

    private Loading(Change change, Long[] ids) {
        this.change = change;
        this.ids = ids;
    }

    static Future<Map<Long, Subject>> subjects(Change change, Long[] ids) {
        Loading loading = new Loading(change, ids);
        List<Future<Void>> asked = List.of(
                change.rows(PLANS, "force_generic_plan").mapEmpty(),
                loading.rivals(),
                loading.places(),
                loading.entities(),
                loading.evidence(),
                loading.statements(),
                loading.named(),
                loading.about(),
                loading.terms(),
                loading.links(),
                change.rows(PLANS, "auto").mapEmpty());
        return Future.join(asked).map(done -> loading.subjects);
    }

    private Future<List<Row>> rows(String sql) {
        return change.rows(sql, ids, change.revision());
    }

    private Future<Void> rivals() {
        return rows(Facts.RIVALS).map(rows -> {
            rows.forEach(row -> rivals.computeIfAbsent(row.id("subject"), subject -> new HashSet<>())
                    .add(Set.of(row.text("text"), row.text("other"))));
            return null;
        });
    }

    private Future<Void> places() {
        return rows(Facts.PLACES).map(rows -> {
            rows.forEach(places::add);
            return null;
        });
    }

    private Future<Void> entities() {
        return rows(Facts.SUBJECTS).map(rows -> {
            for (Row row : rows) {
                Rivals own = Rivals.of(rivals.getOrDefault(row.id("id"), Set.of()));
                subjects.put(row.id("id"), new Subject(row, own, places, links));
            }
            return null;
        });
    }

    private Future<Void> evidence() {
        return rows(Facts.EVIDENCE).map(rows -> {
            for (Row row : rows) {
                evidence.computeIfAbsent(row.uuid("statement"), statement -> new ArrayList<>())
                        .add(new Evidence(
                                row.uuid("id"),
                                row.text("source"),
                                row.texts("roots"),
                                Codes.Stance.valueOf(row.text("stance")),
                                row.maybeText("speaker"),
                                row.flag("named"),
                                row.date("first_reported")));
            }
            return null;
        });
    }

    private Future<Void> statements() {
        return rows(Facts.STATEMENTS).map(rows -> {
            rows.forEach(
                    row -> subject(row.id("subject")).state(row, evidence.getOrDefault(row.uuid("id"), List.of())));
            return null;
        });
    }

    private Future<Void> named() {
        return rows(Facts.NAMED).map(rows -> {
            rows.forEach(row -> subject(row.id("id")).name(row.date("day")));
            return null;
        });
    }

    private Future<Void> about() {
        return rows(Facts.ABOUT).map(rows -> {
            rows.forEach(row -> subject(row.id("subject")).about(row.ids("about")));
            return null;
        });
    }

    private Future<Void> terms() {
        return rows(Terms.OF).map(rows -> {
            rows.forEach(row -> subject(row.id("subject")).term(row));
            return null;
        });
    }

    private Future<Void> links() {
        return rows(Facts.LINKS).map(rows -> {
            links.add(rows);
            return null;
        });
    }

    private Subject subject(long id) {
        return java.util.Objects.requireNonNull(subjects.get(id));
    }
}
