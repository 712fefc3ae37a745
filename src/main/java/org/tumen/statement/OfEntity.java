package org.tumen.statement;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entity;
import org.tumen.export.Brought;
import org.tumen.export.Memory;
import org.tumen.graph.Relation;

/**
 * Brings the statements of some properties that the entities of a batch have.
 *
 * @param <D> what is made of them
 */
record OfEntity<D>(Relation<List<Written>> relation, List<Integer> properties, Function<List<Statement>, D> gather)
        implements Brought<Entity, D> {
    @Override
    public Future<Function<Entity, @Nullable D>> bring(Snapshot snapshot, Memory memory, List<Entity> things) {
        return relation.of(
                        snapshot,
                        List.of(properties),
                        things.stream().map(Entity::id).collect(Collectors.toSet()))
                .compose(found -> {
                    List<Written> all = new ArrayList<>();
                    found.values().forEach(own -> all.addAll(Objects.requireNonNull(own)));
                    return Whole.of(snapshot, memory, all)
                            .map(whole -> thing -> gather.apply(Stream.ofNullable(found.get(thing.id()))
                                    .flatMap(List::stream)
                                    .map(each -> whole.get(each.id()))
                                    .filter(Objects::nonNull)
                                    .map(Whole.Said::statement)
                                    .toList()));
                });
    }

    @Override
    public List<Relation<?>> relations() {
        return Stream.concat(Stream.of(relation), Whole.relations().stream()).toList();
    }
}
