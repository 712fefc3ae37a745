package org.tumen.importer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tumen.importer.Effect.Action;

/** All that an import did to the record, or would do, in the order of the files. */
public record Effects(List<Effect> all, SortedMap<String, Integer> unchanged) {
    /** Nothing was done, or nobody asked. */
    public static final Effects NONE = new Effects(List.of(), new TreeMap<>());

    /** How much of one kind was done. */
    private static long count(List<Effect> effects, Action action) {
        return effects.stream().filter(effect -> effect.action() == action).count();
    }

    /** For people: a line for each file, and one for each row of it that differs. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        byFile().forEach((file, effects) -> {
            lines.add(file + ": " + counts(effects) + ", " + unchanged.getOrDefault(file, 0) + " unchanged");
            effects.forEach(effect -> lines.add("  " + effect));
        });
        lines.add("In all: " + counts(all) + ", "
                + unchanged.values().stream().mapToInt(count -> count).sum() + " unchanged");
        return lines;
    }

    private static String counts(List<Effect> effects) {
        long keptOut = count(effects, Action.KEPT_OUT);
        return count(effects, Action.ADDED) + " added, " + count(effects, Action.CHANGED) + " changed, "
                + count(effects, Action.RETIRED) + " retired" + (keptOut == 0 ? "" : ", " + keptOut + " kept out");
    }

    /** For programs: the counts, and for each file its counts and rows. */
    public JsonObject toJson() {
        JsonArray files = new JsonArray();
        byFile().forEach((file, effects) -> {
            JsonArray rows = new JsonArray();
            effects.forEach(effect -> rows.add(effect.toJson()));
            files.add(sums(new JsonObject().put("file", file), effects)
                    .put("unchanged", unchanged.getOrDefault(file, 0))
                    .put("rows", rows));
        });
        return sums(new JsonObject(), all)
                .put(
                        "unchanged",
                        unchanged.values().stream().mapToInt(count -> count).sum())
                .put("files", files);
    }

    private static JsonObject sums(JsonObject json, List<Effect> effects) {
        Map<Action, Long> sums = new HashMap<>();
        for (Action action : Action.values()) {
            sums.put(action, count(effects, action));
        }
        return json.put("added", sums.get(Action.ADDED))
                .put("changed", sums.get(Action.CHANGED))
                .put("retired", sums.get(Action.RETIRED))
                .put("keptOut", sums.get(Action.KEPT_OUT));
    }

    private SortedMap<String, List<Effect>> byFile() {
        SortedMap<String, List<Effect>> files = new TreeMap<>();
        unchanged.keySet().forEach(file -> files.put(file, new ArrayList<>()));
        all.forEach(effect ->
                files.computeIfAbsent(effect.file(), file -> new ArrayList<>()).add(effect));
        return files;
    }
}
