package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.statement.Candidate;
import org.tumen.statement.Dispute;
import org.tumen.statement.Evidence;
import org.tumen.statement.Origins;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;

/** Writes the disagreements of some subjects: slots in dispute, claims that contradict one another, definitions. */
final class Disputes {
    private Disputes() {}

    /** A dispute, with the day on which the last of its values was first reported: not each citation makes a row. */
    private record Dated(Dispute dispute, LocalDate day, int weight) {}

    static Future<Void> write(Change change, Map<Long, Subject> subjects) {
        Set<Long> claims = new HashSet<>();
        for (Subject subject : subjects.values()) {
            if (subject.kind == Kind.CLAIM) {
                claims.add(subject.id);
            }
        }
        Future<List<Row>> linked = claims.isEmpty()
                ? Future.succeededFuture(List.of())
                : change.rows(Facts.CONTRADICTIONS, Summaries.ids(claims), change.revision());
        return linked.compose(links -> {
            Contradictions contradictions = Contradictions.of(links);
            Set<Long> written = new HashSet<>(subjects.keySet());
            written.addAll(contradictions.claims());
            return about(change, contradictions.claims())
                    .compose(about -> Definitions.of(change, subjects)
                            .compose(definitions -> Summaries.aside(() -> {
                                List<JsonObject> rows = rows(subjects.values(), contradictions, about);
                                rows.addAll(definitions.rows());
                                return rows;
                            })))
                    .compose(rows -> change.replace("disagreement", written, rows));
        });
    }

    private static Future<List<Row>> about(Change change, Set<Long> claims) {
        return claims.isEmpty()
                ? Future.succeededFuture(List.of())
                : change.rows(Facts.ABOUT, Summaries.ids(claims), change.revision());
    }

    private static List<JsonObject> rows(Collection<Subject> subjects, Contradictions contradictions, List<Row> about) {
        List<JsonObject> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.kind != Kind.CLAIM) {
                slots(subject, rows);
            }
        }
        rows.addAll(contradictions.rows(about));
        return rows;
    }

    private static void slots(Subject subject, List<JsonObject> rows) {
        TreeSet<LocalDate> days = subject.days();
        for (Property property : subject.disputable()) {
            Box.of(days, day -> dispute(subject, property, day)).forEach(box -> rows.add(row(subject, property, box)));
        }
    }

    private static @Nullable Dated dispute(Subject subject, Property property, LocalDate day) {
        List<Candidate> slot = subject.candidatesBy(day, property);
        Dispute dispute =
                Dispute.of(property, slot, (place, other) -> subject.within(place, other, day), subject.rivals);
        if (dispute == null) {
            return null;
        }
        Set<java.util.UUID> sides = new HashSet<>();
        dispute.sides().forEach(side -> sides.addAll(side.statements()));
        List<Candidate> opposed = slot.stream()
                .filter(candidate -> sides.contains(candidate.statement()))
                .toList();
        LocalDate told = Candidate.told(opposed.stream()).orElse(day);
        return new Dated(dispute, told, weight(opposed.stream().flatMap(candidate -> candidate.evidence().stream())));
    }

    /** How many sources stand on the sides, in {@link Origins#steps steps}. */
    static int weight(Stream<Evidence> evidence) {
        return Origins.steps((int) evidence.filter(Evidence::supports)
                .map(Evidence::source)
                .distinct()
                .count());
    }

    private static JsonObject row(Subject subject, Property property, Box<Dated> box) {
        Dispute dispute = box.content().dispute();
        JsonArray sides = new JsonArray();
        dispute.sides()
                .forEach(side -> side.statements().forEach(statement -> sides.add(side(side.number(), statement))));
        return Summaries.box(box)
                .put(
                        "id",
                        StatementId.of("disagreement", subject.slug, property.name())
                                .toString())
                .put("subject", subject.id)
                .put("property", property.code)
                .put("kind", dispute.kind().name())
                .put("settled", dispute.settled())
                .put("day", box.content().day().toString())
                .put("weight", box.content().weight())
                .put("about", new JsonArray(subject.about().stream().sorted().toList()))
                .put("sides", sides);
    }

    /** One statement of a side, as the derived table holds it. */
    static JsonObject side(int number, java.util.UUID statement) {
        return new JsonObject().put("number", number).put("statement", statement.toString());
    }
}
