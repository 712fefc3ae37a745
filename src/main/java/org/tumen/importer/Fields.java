package org.tumen.importer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.statement.FuzzyDate;

/** The keys of one mapping, read by name and type; {@link #end} reports the keys that nobody asked for. */
final class Fields {
    private final YamlNode node;
    private final Map<String, YamlNode> entries;
    private final TreeSet<String> asked = new TreeSet<>();

    Fields(YamlNode node) {
        this.node = node;
        this.entries = node.entries();
    }

    Mark mark() {
        return node.mark();
    }

    void problem(String what, String mend) {
        node.problem(what, mend);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The piece under a key; null when the key is absent. */
    @Nullable
    YamlNode maybe(String key) {
        asked.add(key);
        return entries.get(key);
    }

    List<YamlNode> items(String key) {
        YamlNode value = maybe(key);
        return value == null ? List.of() : value.items();
    }

    Map<String, YamlNode> entries(String key) {
        YamlNode value = maybe(key);
        return value == null ? Map.of() : value.entries();
    }

    @Nullable
    String text(String key) {
        YamlNode value = maybe(key);
        return value == null ? null : value.text();
    }

    /** The text under a key; its absence is a problem and reads as an empty text. */
    String required(String key) {
        YamlNode value = maybe(key);
        if (value == null) {
            problem(key + " is missing", "add " + key);
            return "";
        }
        String text = value.text();
        if (text != null && text.isEmpty()) {
            value.problem(key + " is empty", "write it or remove the key");
        }
        return text == null ? "" : text;
    }

    @Nullable
    FuzzyDate edtf(String key) {
        YamlNode value = maybe(key);
        String text = value == null ? null : value.text();
        if (value == null || text == null) {
            return null;
        }
        try {
            return FuzzyDate.parse(text);
        } catch (IllegalArgumentException e) {
            value.problem(key + " is not an EDTF date: " + e.getMessage(), "write it as 2016-08-17, 2016-08 or 2016");
            return null;
        }
    }

    @Nullable
    BigDecimal number(String key) {
        YamlNode value = maybe(key);
        String text = value == null ? null : value.text();
        if (value == null || text == null) {
            return null;
        }
        if (text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        value.problem(key + " is not a number", "write digits with an optional decimal point, such as 1502 or 15.6");
        return null;
    }

    /** One word of a closed list; null when absent or, with a problem, when it is none of them. */
    <E extends Enum<?>> @Nullable E code(String key, Class<E> codes) {
        YamlNode value = maybe(key);
        String text = value == null ? null : value.text();
        if (value == null || text == null) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        String words = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        value.problem(key + " " + text + " is not known", "write one of " + words);
        return null;
    }

    <E extends Enum<?>> E code(String key, Class<E> codes, E otherwise) {
        E code = code(key, codes);
        return code == null ? otherwise : code;
    }

    /** Reports the keys that nobody asked for. */
    void end() {
        entries.forEach((key, value) -> {
            if (!asked.contains(key)) {
                value.problem("the key " + key + " is not known here", "use one of " + String.join(", ", asked));
            }
        });
    }
}
