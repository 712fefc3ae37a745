package org.tumen.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumen.bench.Made.Ruling;
import org.tumen.bench.Made.Said;
import org.tumen.bench.Made.Thing;
import org.tumen.entity.Kind;
import org.tumen.statement.Value;

/** The words of record files for values, declarations and rulings. */
final class Written {
    private Written() {}

    static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    static String value(Value value) {
        if (value instanceof Value.Name name) {
            return "text: " + quoted(name.text()) + ", system: " + name.system() + ", kind: " + name.kind();
        }
        if (value instanceof Value.Date date) {
            return "edtf: " + quoted(date.date().edtf());
        }
        if (value instanceof Value.Text text) {
            return "text: " + quoted(text.text());
        }
        if (value instanceof Value.Code code) {
            return "code: " + code.code();
        }
        if (value instanceof Value.Reference reference) {
            return "to: " + reference.to() + (reference.role() == null ? "" : ", role: " + reference.role());
        }
        Value.Figure figure = (Value.Figure) value;
        return "number: " + figure.number().toPlainString() + ", qualifier: " + figure.qualifier()
                + (figure.status() == null ? "" : ", status: " + figure.status())
                + (figure.producer() == null ? "" : ", producer: " + figure.producer())
                + (figure.vintage() == null ? "" : ", vintage: " + quoted(figure.vintage().edtf()));
    }

    static void declarations(StringBuilder text, Collection<Thing> things, Map<Kind, String> keys) {
        Map<Kind, List<Thing>> kinds = things.stream()
                .filter(thing -> keys.containsKey(thing.kind()))
                .collect(Collectors.groupingBy(Thing::kind, LinkedHashMap::new, Collectors.toList()));
        if (!kinds.isEmpty()) {
            text.append("declare:\n");
        }
        kinds.forEach((kind, each) -> {
            text.append("  ").append(keys.get(kind)).append(":");
            boolean parted = kind == Kind.PERSON || kind == Kind.POSITION || kind == Kind.SERIES;
            if (!parted) {
                text.append(" ").append(each.stream().map(Thing::slug).toList()).append("\n");
                return;
            }
            text.append("\n");
            each.forEach(thing ->
                    text.append("    ").append(thing.slug()).append(": ").append(parts(thing)).append("\n"));
        });
    }

    private static String parts(Thing thing) {
        return thing.parts().entrySet().stream()
                .map(part -> part.getKey() + ": "
                        + (part.getValue() instanceof Thing other ? other.slug() : part.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The participants of an event, the kin of an agent, the observations of a series. */
    static void parts(
            StringBuilder text, Map<Thing, Map<String, List<String>>> parts, Map<Kind, String> keys) {
        Map<Kind, List<Thing>> kinds = parts.keySet().stream()
                .collect(Collectors.groupingBy(Thing::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, things) -> {
            text.append("    ").append(keys.get(kind)).append(":\n");
            for (Thing thing : things) {
                String first =
                        switch (kind) {
                            case OBSERVATION -> "period: \"" + thing.parts().get("period") + "\"";
                            case PARTICIPATION -> "agent: " + ((Thing) thing.parts().get("agent")).slug();
                            default -> "relative: " + ((Thing) thing.parts().get("relative")).slug();
                        };
                text.append("      - {").append(first);
                parts.get(thing).forEach((key, lines) ->
                        text.append(", ").append(key).append(": [").append(String.join(", ", lines)).append("]"));
                text.append("}\n");
            }
        });
    }

    static String ruling(Ruling ruling, Map<String, Said> statements) {
        Map<String, String> columns = ruling.columns();
        if (ruling.table().equals("derivation")) {
            return "source: " + columns.get("source") + ", from: " + columns.get("origin") + ", reason: "
                    + columns.get("reason");
        }
        Said said = statements.get(columns.get("statement"));
        return "subject: " + said.subject().slug() + ", property: " + said.property() + ", value: {"
                + value(said.value()) + "}, rank: " + columns.get("rank") + ", reason: " + columns.get("reason");
    }
}
