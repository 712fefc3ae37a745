package org.tumen.expunge;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.graph.GlobalId;
import org.tumen.merge.Moves;
import org.tumen.statement.StatementId;
import org.tumen.summary.Summaries;

/**
 * Takes something out of all revisions, with what is made of it, names it, or nobody else says, and leaves a tombstone
 * that keeps it out. Nothing says afterwards that it was there.
 */
public final class Expunges {
    private Expunges() {}

    /**
     * Expunges the entity or the statement with a global id; gives false when there is none.
     *
     * @param id "Person:slug" or "Statement:" and 32 hexadecimal digits
     */
    public static Future<Boolean> expunge(Change change, String id) {
        GlobalId parsed = GlobalId.parse(id);
        if (parsed == null) {
            return Future.succeededFuture(false);
        }
        UUID statement = parsed.type().equals("Statement") ? StatementId.parse(parsed.local()) : null;
        Kind kind = kind(parsed.type());
        if (statement == null && kind == null) {
            return Future.succeededFuture(false);
        }
        return all(change, Removal.TABLES)
                .compose(made -> statement != null
                        ? change.rows(Removal.STATEMENT, statement)
                        : change.rows(Removal.ENTITY, parsed.local(), Objects.requireNonNull(kind).code))
                .compose(gathered -> remove(change));
    }

    /** Expunges citations, and the statements that nobody else makes; gives false when there is none. */
    public static Future<Boolean> citations(Change change, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return all(change, Removal.TABLES)
                .compose(made -> change.rows(Removal.CITATIONS, (Object) ids.toArray(UUID[]::new)))
                .compose(gathered -> remove(change));
    }

    private static Future<Boolean> remove(Change change) {
        return all(change, Removal.FOLLOWING)
                .compose(gathered -> change.rows(Removal.WORDS))
                .compose(words -> {
                    List<String> kept =
                            words.stream().map(row -> row.text("word")).toList();
                    return Tombstones.set(change, kept)
                            .compose(set -> change.rows(Removal.LEFT))
                            .compose(left -> kept.isEmpty() && left.isEmpty()
                                    ? Future.succeededFuture(false)
                                    : forget(change).map(true));
                });
    }

    /** What is gone is asked about as well: of what it was a part shows something else without it. */
    private static Future<Void> forget(Change change) {
        return change.rows(Removal.TOUCHED)
                .compose(subjects -> change.rows(Removal.STATEMENTS)
                        .compose(statements -> change.rows(Removal.DERIVED)
                                .compose(derived -> Summaries.forget(
                                        change,
                                        ids(subjects),
                                        statements.stream()
                                                .map(row -> row.uuid("id"))
                                                .toList(),
                                        ids(derived)))))
                .compose(ids -> all(change, Removal.STANDING_ANEW)
                        .compose(parted -> all(change, Removal.DELETIONS))
                        .compose(deleted -> all(change, Removal.STATEMENTS_ANEW))
                        .compose(standing -> Moves.join(change))
                        .compose(written -> Summaries.rewrite(change, ids)));
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(row -> row.id("id")).toList();
    }

    private static Future<Void> all(Change change, List<String> statements) {
        Future<Void> done = Future.succeededFuture();
        for (String sql : statements) {
            done = done.compose(next -> change.rows(sql).mapEmpty());
        }
        return done;
    }

    private static @Nullable Kind kind(String type) {
        for (Kind kind : Kind.values()) {
            if (kind.type.equals(type) && kind != Kind.DEFECTOR) {
                return kind;
            }
        }
        return null;
    }
}
