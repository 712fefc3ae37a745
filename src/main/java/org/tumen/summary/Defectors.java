package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;
import org.tumen.statement.Term;

/** Writes the summaries of defectors: agents in the role, shown by their earliest event that is no false report. */
final class Defectors {
    private static final Set<Term> OF_AGENT = EnumSet.of(Term.ORGANIZATION, Term.BASIS);

    /** Which terms of an agent, of its participation and of the event are told of the defector as well. */
    private static final Map<Kind, Set<Term>> TERMS = Map.of(
            Kind.PERSON,
            OF_AGENT,
            Kind.GROUP,
            OF_AGENT,
            Kind.ORGANIZATION,
            Set.of(),
            Kind.PARTICIPATION,
            EnumSet.of(Term.MOTIVE),
            Kind.EVENT,
            EnumSet.of(Term.KIND, Term.PLACE, Term.COUNTRY, Term.PUBLISHER, Term.CHAIN));

    private Defectors() {}

    /** A defector as one of its events shows it, between two days of reporting. */
    private record Life(
            String slug,
            long event,
            String label,
            String labelKey,
            LocalDate day,
            LocalDate lastDay,
            Headcount headcount,
            int origins,
            List<Long> terms,
            LocalDate reportedFrom,
            LocalDate reportedUntil) {
        Life(Row row) {
            this(
                    row.text("slug"),
                    row.id("event"),
                    row.text("label"),
                    row.text("label_key"),
                    row.date("day"),
                    row.date("last_day"),
                    row.number("agent_kind") == Kind.PERSON.code
                            ? Headcount.ONE
                            : new Headcount(row.number("headcount_low"), row.number("headcount_high")),
                    row.number("origins"),
                    terms(row),
                    row.date("reported_from"),
                    row.date("reported_until"));
        }

        boolean seenOn(LocalDate date) {
            return !reportedFrom.isAfter(date) && reportedUntil.isAfter(date);
        }

        Shown shown() {
            return new Shown(slug, event, label, labelKey, day, lastDay, headcount, origins, terms);
        }

        /** The terms of the agent, of the part that it took and of the event that are said of a defector. */
        private static List<Long> terms(Row row) {
            Kind kind = Kind.of(row.number("agent_kind"));
            Stream<Long> own = row.ids("terms").stream()
                    .filter(term ->
                            Objects.requireNonNull(TERMS.get(Term.kind(term))).contains(Term.sort(term)))
                    .map(term -> Term.moved(term, Kind.DEFECTOR));
            long named = Term.NAMED.of(Kind.DEFECTOR, String.valueOf(kind == Kind.PERSON));
            return Stream.concat(own, Stream.of(named)).distinct().sorted().toList();
        }
    }

    /** What is shown of a defector between two days. */
    private record Shown(
            String slug,
            long event,
            String label,
            String labelKey,
            LocalDate day,
            LocalDate lastDay,
            Headcount headcount,
            int origins,
            List<Long> terms) {}

    /** Writes the role of some agents. */
    static Future<Void> write(Change change, Long[] agents) {
        return change.rows(Loading.PLANS, "force_generic_plan")
                .compose(planned -> change.rows(Facts.LIVES, agents, change.revision()))
                .compose(lives -> change.rows(Loading.PLANS, "auto")
                        .compose(planned -> declared(change, agents, lives))
                        .compose(ids -> WordSet.replace(change, ids.values(), rows(ids, lives))));
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
                .put("last_day", box.content().lastDay().toString())
                .put("headcount_low", box.content().headcount().low())
                .put("headcount_high", box.content().headcount().high())
                .put("origins", box.content().origins())
                .put("terms", new JsonArray(box.content().terms()))
                .put("codes", new JsonArray())
                .put("event", box.content().event())
                .put("picks", new JsonArray());
    }
}
