package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;

/** Writes the summaries of defectors: agents in the role, shown by their earliest event that is no false report. */
final class Defectors {
    private Defectors() {}

    /** A defector as one of its events shows it, between two days of reporting. */
    private record Life(
            String slug,
            long event,
            String label,
            String labelKey,
            LocalDate day,
            LocalDate reportedFrom,
            LocalDate reportedUntil) {
        Life(Row row) {
            this(
                    row.text("slug"),
                    row.id("event"),
                    row.text("label"),
                    row.text("label_key"),
                    row.date("day"),
                    row.date("reported_from"),
                    row.date("reported_until"));
        }

        boolean seenOn(LocalDate date) {
            return !reportedFrom.isAfter(date) && reportedUntil.isAfter(date);
        }

        Shown shown() {
            return new Shown(slug, event, label, labelKey, day);
        }
    }

    /** What is shown of a defector between two days. */
    private record Shown(String slug, long event, String label, String labelKey, LocalDate day) {}

    /** Writes the role of some agents. */
    static Future<Void> write(Change change, Long[] agents) {
        return change.rows(Loading.PLANS, "force_generic_plan")
                .compose(planned -> change.rows(Facts.LIVES, agents, change.revision()))
                .compose(lives -> change.rows(Loading.PLANS, "force_custom_plan")
                        .compose(planned -> declared(change, agents, lives))
                        .compose(ids -> change.replace("summary", ids.values(), rows(ids, lives))));
    }

    /** Gives the defectors of the agents, after those who are new have got their identity. */
    private static Future<Map<Long, Long>> declared(Change change, Long[] agents, List<Row> lives) {
        Map<String, Long> slugs = new LinkedHashMap<>();
        lives.forEach(row -> slugs.put(row.text("slug"), row.id("agent")));
        Integer[] kinds =
                slugs.values().stream().map(agent -> Kind.DEFECTOR.code).toArray(Integer[]::new);
        String[] names = slugs.keySet().toArray(String[]::new);
        return change.rows(Entities.DECLARE, kinds, names)
                .compose(declared -> change.rows(Entities.DEFECTORS, (Object) names))
                .compose(rows -> change.add(
                        "defector",
                        rows.stream()
                                .map(row -> new JsonObject()
                                        .put("id", row.id("id"))
                                        .put("agent", slugs.get(row.text("slug"))))
                                .toList()))
                .compose(added -> change.rows(Facts.DEFECTORS, (Object) agents))
                .map(rows -> {
                    Map<Long, Long> ids = new HashMap<>();
                    rows.forEach(row -> ids.put(row.id("agent"), row.id("id")));
                    return ids;
                });
    }

    private static List<JsonObject> rows(Map<Long, Long> ids, List<Row> rows) {
        Map<Long, List<Life>> lives = new LinkedHashMap<>();
        rows.forEach(row -> lives.computeIfAbsent(row.id("agent"), agent -> new ArrayList<>())
                .add(new Life(row)));
        List<JsonObject> boxes = new ArrayList<>();
        lives.forEach((agent, own) -> {
            TreeSet<LocalDate> days = new TreeSet<>();
            own.forEach(life -> days.addAll(List.of(life.reportedFrom, life.reportedUntil)));
            days.remove(Box.END);
            long id = Objects.requireNonNull(ids.get(agent));
            Box.of(
                            days,
                            day -> own.stream()
                                    .filter(life -> life.seenOn(day))
                                    .findFirst()
                                    .map(Life::shown)
                                    .orElse(null))
                    .forEach(box -> boxes.add(row(id, box)));
        });
        return boxes;
    }

    private static JsonObject row(long id, Box<Shown> box) {
        return Summaries.box(box)
                .put("subject", id)
                .put("kind", Kind.DEFECTOR.code)
                .put("slug", box.content().slug())
                .put("label", box.content().label())
                .put("label_key", box.content().labelKey())
                .put("day", box.content().day().toString())
                .put("codes", new JsonArray())
                .put("event", box.content().event())
                .put("picks", new JsonArray());
    }
}
