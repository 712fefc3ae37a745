package org.tumen.statement;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.export.Brought;
import org.tumen.export.Memory;
import org.tumen.graph.Relation;

/** Brings what some statements of the entities of a batch say, one by each property. */
record OfEntity(Found found) implements Brought<Listed, Map<Property, Said>> {
    /** Which statements they are, by their entities. */
    interface Found {
        Future<Map<Object, @Nullable List<Written>>> of(Snapshot snapshot, List<Listed> things);

        Relation<?> relation();
    }

    /** What a relation has under the entity's id. */
    record Asked(Relation<List<Written>> relation, List<Integer> properties) implements Found {
        @Override
        public Future<Map<Object, @Nullable List<Written>>> of(Snapshot snapshot, List<Listed> things) {
            return relation.of(snapshot, List.of(properties), keys(things.stream()));
        }
    }

    /** What the list says is picked; only what references point to is asked for. */
    record Picks(Relation<List<Written>> relation, Set<Property> properties) implements Found {
        @Override
        public Future<Map<Object, @Nullable List<Written>>> of(Snapshot snapshot, List<Listed> things) {
            List<Integer> pointing = properties.stream()
                    .filter(Picks::points)
                    .map(property -> property.code)
                    .toList();
            return relation.of(
                            snapshot,
                            List.of(pointing),
                            keys(things.stream().filter(thing -> own(thing).anyMatch(pick -> points(pick.property())))))
                    .map(pointed -> things.stream()
                            .collect(Collectors.toMap(
                                    Listed::id,
                                    thing -> own(thing)
                                            .map(pick -> pick.pointing(target(pick, pointed.get(thing.id()))))
                                            .toList())));
        }

        private Stream<Written> own(Listed thing) {
            return thing.picks().stream().filter(pick -> properties.contains(pick.property()));
        }

        private static boolean points(Property property) {
            return property.type == Property.Type.REFERENCE;
        }

        private static @Nullable Long target(Written pick, @Nullable List<Written> pointed) {
            return Stream.ofNullable(pointed)
                    .flatMap(List::stream)
                    .filter(each -> each.id().equals(pick.id()))
                    .map(Written::target)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Set<Object> keys(Stream<Listed> things) {
        return things.map(Listed::id).collect(Collectors.toSet());
    }

    @Override
    public Future<Function<Listed, @Nullable Map<Property, Said>>> bring(
            Snapshot snapshot, Memory memory, List<Listed> things) {
        return found.of(snapshot, things).compose(found -> {
            List<Written> all = new ArrayList<>();
            found.values().forEach(own -> all.addAll(Objects.requireNonNull(own)));
            return Whole.of(snapshot, memory, all).map(said -> thing -> byProperty(found.get(thing.id()), said));
        });
    }

    private static Map<Property, Said> byProperty(@Nullable List<Written> own, Map<UUID, Said> said) {
        Map<Property, Said> picks = new EnumMap<>(Property.class);
        Stream.ofNullable(own)
                .flatMap(List::stream)
                .map(each -> said.get(each.id()))
                .filter(Objects::nonNull)
                .forEach(each -> picks.put(each.property(), each));
        return picks;
    }

    @Override
    public List<Relation<?>> relations() {
        return Stream.concat(Stream.of(found.relation()), Whole.relations().stream())
                .toList();
    }
}
