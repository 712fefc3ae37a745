package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.statement.Candidate;
import org.tumen.statement.Comparison;
import org.tumen.statement.Dispute;
import org.tumen.statement.Evidence;
import org.tumen.statement.Pick;
import org.tumen.statement.Property;
import org.tumen.statement.Rivals;
import org.tumen.statement.StatementId;

/** Disagreements by definition: two comparable series whose picked figures of one period cannot both be the number. */
final class Definitions {
    private final Map<Long, Subject> subjects;
    private final List<Row> pairs;

    /** The picked figures of the two on one day, and the day on which the second of them was first reported. */
    private record Apart(Candidate one, Candidate other, LocalDate told) {}

    private Definitions(Map<Long, Subject> subjects, List<Row> pairs) {
        this.subjects = subjects;
        this.pairs = pairs;
    }

    /** Those of the observations among some subjects, with what must be known of their counterparts. */
    static Future<Definitions> of(Change change, Map<Long, Subject> subjects) {
        Long[] observations = subjects.values().stream()
                .filter(subject -> subject.kind == Kind.OBSERVATION)
                .map(subject -> subject.id)
                .toArray(Long[]::new);
        if (observations.length == 0) {
            return Future.succeededFuture(new Definitions(Map.of(), List.of()));
        }
        return change.rows(Facts.COUNTERPARTS, observations, change.revision()).compose(pairs -> {
            Set<Long> missing = pairs.stream()
                    .map(pair -> pair.id("other"))
                    .filter(other -> !subjects.containsKey(other))
                    .collect(Collectors.toSet());
            Map<Long, Subject> all = new HashMap<>(subjects);
            Future<Map<Long, Subject>> loaded = missing.isEmpty()
                    ? Future.succeededFuture(Map.of())
                    : Loading.subjects(change, Summaries.ids(missing));
            return loaded.map(others -> {
                all.putAll(others);
                return new Definitions(all, pairs);
            });
        });
    }

    List<JsonObject> rows() {
        List<JsonObject> rows = new ArrayList<>();
        for (Row pair : pairs) {
            Subject one = Objects.requireNonNull(subjects.get(pair.id("id")));
            Subject other = Objects.requireNonNull(subjects.get(pair.id("other")));
            TreeSet<LocalDate> days = new TreeSet<>(one.days());
            days.addAll(other.days());
            Box.of(days, day -> apart(one, other, day)).forEach(box -> rows.add(row(one, other, box)));
        }
        return rows;
    }

    private static @Nullable Apart apart(Subject one, Subject other, LocalDate day) {
        Candidate figure = picked(one, day);
        Candidate counterpart = picked(other, day);
        if (figure == null || counterpart == null) {
            return null;
        }
        Comparison comparison =
                Comparison.of(figure.value(), counterpart.value(), (place, whole) -> false, Rivals.NONE);
        if (comparison != Comparison.DIFFERENT) {
            return null;
        }
        return new Apart(
                figure,
                counterpart,
                Candidate.told(Stream.of(figure, counterpart)).orElse(day));
    }

    private static @Nullable Candidate picked(Subject subject, LocalDate day) {
        List<Candidate> slot = subject.candidatesBy(day, Property.FIGURE);
        Pick pick = Pick.of(slot);
        return Candidate.merged(slot).stream()
                .filter(candidate -> pick != null && candidate.statement().equals(pick.statement()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Evidence> evidence(Candidate one, Candidate other) {
        return Stream.of(one, other).flatMap(candidate -> candidate.evidence().stream());
    }

    private static JsonObject row(Subject one, Subject other, Box<Apart> box) {
        Apart apart = box.content();
        Set<Long> about = new TreeSet<>(one.about());
        about.addAll(other.about());
        return Summaries.box(box)
                .put(
                        "id",
                        StatementId.of("disagreement", one.slug, other.slug, Dispute.Kind.DEFINITION.name())
                                .toString())
                .put("subject", one.id)
                .put("property", Property.FIGURE.code)
                .put("kind", Dispute.Kind.DEFINITION.name())
                .put("settled", false)
                .put("day", apart.told().toString())
                .put("weight", Disputes.weight(evidence(apart.one(), apart.other())))
                .put("about", new JsonArray(List.copyOf(about)))
                .put(
                        "sides",
                        new JsonArray()
                                .add(Disputes.side(1, apart.one().statement()))
                                .add(Disputes.side(2, apart.other().statement())));
    }
}
