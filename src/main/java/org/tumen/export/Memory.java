package org.tumen.export;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Relation;

/** What a walk was brought lately: the same key has the same value as long as the snapshot is the same. */
public final class Memory {
    private static final int MOST = 4_000;

    private final Map<String, Map<Object, @Nullable Object>> known = new HashMap<>();

    /** What a relation has under some keys, asking only for what is not remembered. */
    @SuppressWarnings("unchecked")
    public <D> Future<Map<Object, @Nullable D>> of(Relation<D> relation, Snapshot snapshot, Set<Object> keys) {
        Map<Object, @Nullable Object> own = known.computeIfAbsent(relation.name(), name -> new Recent());
        Map<Object, @Nullable D> found = new HashMap<>();
        Set<Object> missing = new LinkedHashSet<>();
        keys.forEach(key -> {
            if (own.containsKey(key)) {
                found.put(key, (D) own.get(key));
            } else {
                missing.add(key);
            }
        });
        return relation.of(snapshot, java.util.List.of(), missing).map(asked -> {
            own.putAll(asked);
            found.putAll(asked);
            return found;
        });
    }

    /** The last few that were asked for. */
    private static final class Recent extends LinkedHashMap<Object, @Nullable Object> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, @Nullable Object> eldest) {
            return size() > MOST;
        }
    }
}
