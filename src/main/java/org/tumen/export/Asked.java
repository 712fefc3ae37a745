package org.tumen.export;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Problem;
import org.tumen.graph.Texts;

/**
 * What an address asks for.
 *
 * @param file what follows "/export/"
 * @param parameters by name
 * @param atLeast the revision that it must see; 0 for none
 */
public record Asked(String file, Map<String, String> parameters, int atLeast) {
    private static final int MOST_SHOWN = 60;
    private static final Set<String> CLOCKS = Set.of("asOf", "reportedBy");
    private static final Set<String> LIST = Set.of("asOf", "reportedBy", "filter", "orderBy");

    @Nullable
    String asOf() {
        return parameters.get("asOf");
    }

    @Nullable
    String reportedBy() {
        return parameters.get("reportedBy");
    }

    /** @throws Problem when there is a parameter besides the clocks */
    void clocksOnly() {
        none(CLOCKS, "this takes asOf and reportedBy");
    }

    /**
     * The arguments of a list, as JSON.
     *
     * @throws Problem when there is a parameter that no export takes, or one is no JSON object
     */
    Map<String, Object> arguments() {
        none(LIST, "an export takes filter, orderBy, asOf and reportedBy");
        Map<String, Object> arguments = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (!CLOCKS.contains(name)) {
                arguments.put(name, object(name, value));
            }
        });
        return arguments;
    }

    /** Its filter and order as an address has them, each with what parts it from the next; empty for the whole list. */
    String own() {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(each -> !CLOCKS.contains(each.getKey()))
                        .map(each -> each.getKey() + "=" + escaped(each.getValue()) + "&")
                        .collect(Collectors.joining());
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void none(Set<String> known, String advice) {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest("There is no parameter '" + shown(name) + "' here: " + advice + ".");
                });
    }

    private static Map<String, Object> object(String name, String value) {
        try {
            Map<String, Object> object = new JsonObject(value).getMap();
            if (object != null) {
                return object;
            }
        } catch (DecodeException | ClassCastException malformed) {
            // told below
        }
        throw Problem.badRequest("The parameter '" + name
                + "' must be a JSON object as GraphQL's variables have it, such as "
                + (name.equals("filter") ? "{\"name\":\"Thae\"}." : "{\"field\":\"LABEL\",\"direction\":\"DESC\"}."));
    }

    /** A word of the client's as a message shows it. */
    static String shown(String word) {
        return Texts.shown(word, MOST_SHOWN);
    }
}
