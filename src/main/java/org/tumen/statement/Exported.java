package org.tumen.statement;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entity;
import org.tumen.export.Brought;
import org.tumen.export.Memory;
import org.tumen.graph.Relation;

/** A statement as a file shows it: whole, with what its subject shows, and who speaks when it is the wording of a claim. */
record Exported(Said said, Codes.Rank rank, @Nullable Entity speaker, Shown subject, boolean disputed) {
    private static final Relation<Codes.Rank> RANKS = Relation.one(
            "rank",
            "select r.statement as key, max(r.rank) as rank from ranking_at($1, $2) r"
                    + " where r.statement = any($3::uuid[]) group by r.statement",
            row -> Codes.Rank.valueOf(row.text("rank")));
    private static final Relation<Entity> SPEAKERS =
            Relation.one("speaker of wording", Statements.SPEAKERS, Entity::from);
    private static final Relation<Shown> SHOWN = Relation.one("shown of subject", Statements.SHOWN, Shown::from);
    private static final Relation<Set<UUID>> SIDES = Relation.fold(
            "sides",
            Statements.SIDES,
            rows -> rows.stream().map(row -> row.uuid("statement")).collect(Collectors.toSet()),
            Set.of());

    /** What all statements of one subject share, and what is shown of it that follows from them. */
    record Shown(String id, String label, @Nullable String standing, Map<UUID, Pick> picks) {
        static Shown from(Row row) {
            List<UUID> picked = row.uuids("picked");
            List<Integer> rules = row.numbers("rules");
            List<Integer> candidates = row.numbers("candidates");
            Map<UUID, Pick> picks = new HashMap<>();
            for (int place = 0; place < picked.size(); place++) {
                UUID statement = picked.get(place);
                picks.put(statement, new Pick(statement, Rule.of(rules.get(place)), candidates.get(place)));
            }
            return new Shown(
                    Told.id(row.number("kind"), row.text("slug")), row.text("label"), row.maybeText("standing"), picks);
        }
    }

    /** Where the claim stands; null for what is no claim. */
    @Nullable
    String standing() {
        return said.property() == Property.WORDING ? subject.standing : null;
    }

    /** A part of how it was picked; null when it was not. */
    static Function<Exported, @Nullable Object> picked(Function<Pick, Object> part) {
        return exported -> {
            Pick pick = exported.subject.picks.get(exported.said.id());
            return pick == null ? null : part.apply(pick);
        };
    }

    /** Brings them for a batch. */
    static final class Bring implements Brought<Written, Exported> {
        @Override
        public Future<Function<Written, @Nullable Exported>> bring(
                Snapshot snapshot, Memory memory, List<Written> things) {
            Set<Object> subjects = keys(things, each -> true, Written::subject);
            return Whole.of(snapshot, memory, things)
                    .compose(said -> RANKS.of(snapshot, List.of(), keys(things, each -> true, Written::id))
                            .compose(ranks -> SPEAKERS.of(
                                            snapshot, List.of(), keys(things, Bring::isWording, Written::id))
                                    .compose(speakers -> memory.of(SIDES, snapshot, subjects)
                                            .compose(sides -> memory.of(SHOWN, snapshot, subjects)
                                                    .map(shown -> each -> exported(
                                                            said.get(each.id()),
                                                            ranks.get(each.id()),
                                                            speakers.get(each.id()),
                                                            shown.get(each.subject()),
                                                            sides.get(each.subject())))))));
        }

        @Override
        public List<Relation<?>> relations() {
            return Stream.concat(Whole.relations().stream(), Stream.of(RANKS, SPEAKERS, SIDES, SHOWN))
                    .toList();
        }

        private static boolean isWording(Written written) {
            return written.property() == Property.WORDING;
        }

        private static Set<Object> keys(List<Written> things, Predicate<Written> which, Function<Written, Object> key) {
            return things.stream().filter(which).map(key).collect(Collectors.toSet());
        }

        private static @Nullable Exported exported(
                @Nullable Said said,
                Codes.@Nullable Rank rank,
                @Nullable Entity speaker,
                @Nullable Shown subject,
                @Nullable Set<UUID> sides) {
            return said == null || subject == null
                    ? null
                    : new Exported(
                            said,
                            rank == null ? Codes.Rank.NORMAL : rank,
                            speaker,
                            subject,
                            sides != null && sides.contains(said.id()));
        }
    }
}
