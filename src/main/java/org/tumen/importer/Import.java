package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.expunge.Expunges;
import org.tumen.importer.Importer.Wish;
import org.tumen.merge.Moves;
import org.tumen.merge.Redirects;
import org.tumen.statement.StatementEdits;
import org.tumen.summary.Summaries;

/** Writes drafts as one change: exactly the difference to what the sources and editors among them said before. */
final class Import {
    /** The open citations of some sources ($1). */
    static final String CITED =
            "select id, statement from citation where until = 2147483647 and source = any($1::bigint[])";

    /** Closes some sources ($2) at revision $1. */
    static final String RETIRE =
            "update source set until = $1 where until = 2147483647 and id = any($2::bigint[]) returning id";

    private static final int MANY = 500;

    private final Change change;
    private final Drafts drafts;
    private final Map<String, Long> ids = new HashMap<>();
    private final Sources sources;
    private final Set<String> retired;
    private final Set<Long> declared = new HashSet<>();
    private Set<Long> remade = Set.of();
    private final Touched touched = new Touched();
    private final Set<UUID> opened = new HashSet<>();
    private final List<UUID> left = new ArrayList<>();
    private final Sayings sayings;
    private Redirects.Changed changed = Redirects.Changed.NOTHING;

    private Import(Change change, Drafts drafts, Set<String> retired) {
        this.retired = retired;
        this.change = change;
        this.drafts = drafts;
        this.sources = new Sources(change, drafts.sources, ids);
        this.sayings = new Sayings(change, ids, sources, touched);
    }

    /**
     * Gives whether anything changed.
     *
     * @param account takes what was done, when the wish is to be told
     */
    static Future<Boolean> write(Change change, Drafts drafts, Wish wish, Consumer<Effects> account) {
        Import writing = new Import(change, drafts, wish.retired());
        return Pruning.of(change, drafts)
                .compose(done -> writing.entities())
                .compose(done -> new Parts(change, writing.ids).write(drafts))
                .map(writing::remade)
                .compose(done -> new Rulings(change, drafts, writing.ids).identities(writing.touched))
                .compose(done -> Redirects.follow(change))
                .map(changed -> writing.changed = changed)
                .compose(done -> new Parts(change, writing.ids).positions(drafts))
                .map(writing.touched.subjects::addAll)
                .compose(done -> writing.sources.write(writing.touched))
                .compose(done -> writing.leave())
                .compose(done -> writing.retire())
                .compose(done -> writing.slices("citations written", writing.sayings::write))
                .compose(done -> writing.planned(Sayings.TABLES))
                .compose(done -> writing.statements())
                .compose(done -> writing.moves())
                .compose(done -> new Links(change, drafts, writing.ids, writing.sources, writing.sayers())
                        .write(writing.touched))
                .compose(done -> new Rulings(change, drafts, writing.ids).write(writing.touched))
                .compose(done -> writing.summarise())
                .compose(writing::overwrite)
                .compose(changed -> writing.account(wish).map(effects -> {
                    account.accept(effects);
                    return changed;
                }))
                .compose(changed -> wish.guarded() ? writing.expunge(changed) : Future.succeededFuture(changed));
    }

    private boolean remade(Set<Long> parts) {
        remade = parts;
        return touched.subjects.addAll(parts);
    }

    private Future<Effects> account(Wish wish) {
        return wish.told()
                ? Accounting.of(change, drafts, wish, slugs(declared), slugs(remade))
                : Future.succeededFuture(Effects.NONE);
    }

    private Set<String> slugs(Set<Long> among) {
        return ids.entrySet().stream()
                .filter(entry -> among.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Future<Void> slices(String step, Function<List<Drafts.Said>, Future<Void>> each) {
        return Slices.of(drafts.said, each, done -> change.progress().at(step, done, drafts.said.size()));
    }

    private Future<Void> retire() {
        return change.rows(RETIRE, change.revision(), retired()).map(closed -> {
            closed.forEach(row -> touched.subjects.add(row.id("id")));
            return null;
        });
    }

    /** The sources of which all that they say, and no more, is said by this import. */
    private Long[] sayers() {
        return Stream.concat(Arrays.stream(sources.seen()), Arrays.stream(retired()))
                .toArray(Long[]::new);
    }

    private Long[] retired() {
        return retired.stream().map(ids::get).filter(Objects::nonNull).toArray(Long[]::new);
    }

    /** What left is not only closed but gone from every revision; a new epoch ends the answers that hold it. */
    private Future<Boolean> expunge(boolean changed) {
        return Expunges.citations(change, left)
                .compose(expunged -> expunged ? change.renew().map(true) : Future.succeededFuture(changed));
    }

    private Future<Void> entities() {
        Integer[] kinds = drafts.entities.values().stream()
                .map(entity -> entity.kind().code)
                .toArray(Integer[]::new);
        Set<String> slugs = new HashSet<>(drafts.entities.keySet());
        drafts.entities.values().forEach(entity -> slugs.addAll(entity.parts().values()));
        slugs.addAll(drafts.mentioned());
        slugs.addAll(retired);
        drafts.said.forEach(said -> slugs.add(said.subject()));
        return change.rows(Entities.DECLARE, kinds, drafts.entities.keySet().toArray(String[]::new))
                .compose(rows -> {
                    rows.forEach(row -> declared.add(row.id("id")));
                    return change.rows(Entities.WRITTEN, (Object) slugs.toArray(String[]::new));
                })
                .map(rows -> {
                    rows.forEach(row -> ids.put(row.text("slug"), row.id("id")));
                    return null;
                });
    }

    /** Closes the citations that the sources no longer make. */
    private Future<Void> leave() {
        return change.rows(CITED, (Object) sayers()).compose(cited -> {
            Set<UUID> kept = cited.isEmpty()
                    ? Set.of()
                    : drafts.said.stream().map(Drafts.Said::citationId).collect(Collectors.toSet());
            for (Row row : cited) {
                if (!kept.contains(row.uuid("id"))) {
                    left.add(row.uuid("id"));
                    touched.statements.add(row.uuid("statement"));
                }
            }
            return change.close("citation", left);
        });
    }

    private Future<Void> moves() {
        return Moves.follow(change, changed).map(moved -> {
            touched.subjects.addAll(moved.subjects());
            touched.statements.addAll(moved.statements());
            return null;
        });
    }

    /** First those that lost a citation, then what the files say. */
    private Future<Void> statements() {
        return StatementEdits.follow(change, Set.copyOf(touched.statements), new JsonArray())
                .compose(done -> slices("statements written", this::statements))
                .compose(done -> planned("statement"));
    }

    private Future<Void> statements(List<Drafts.Said> slice) {
        JsonArray said = new JsonArray();
        Set<UUID> fresh = new HashSet<>();
        for (Drafts.Said each : slice) {
            if (touched.statements.contains(each.id()) && opened.add(each.id())) {
                fresh.add(each.id());
                said.add(new JsonObject()
                        .put("id", each.id().toString())
                        .put("subject", ids.get(each.subject()))
                        .put("property", each.property().code));
            }
        }
        return StatementEdits.follow(change, fresh, said);
    }

    private Future<Boolean> summarise() {
        if (touched.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return Summaries.recompute(change, touched.subjects, touched.statements, touched.derived)
                .compose(done -> planned("summary, disagreement, defector, entity, source, participation"))
                .map(true);
    }

    /**
     * What an entity is made of has no clocks: of those made of something else than before, what was ever shown is written
     * anew, and a new epoch ends the answers that hold it.
     */
    private Future<Boolean> overwrite(boolean changed) {
        Set<Long> overwritten = new HashSet<>(remade);
        overwritten.removeAll(declared);
        return overwritten.isEmpty()
                ? Future.succeededFuture(changed)
                : Summaries.forget(change, overwritten)
                        .compose(all -> Summaries.rewrite(change, all))
                        .compose(written -> change.renew())
                        .map(changed);
    }

    /** After a large import the planner would go by the empty tables for up to a minute. */
    private Future<Void> planned(String tables) {
        return touched.statements.size() > MANY
                ? change.rows("analyze " + tables).mapEmpty()
                : Future.succeededFuture();
    }
}
