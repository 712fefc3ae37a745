package org.tumen.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tumen.statement.FigureCodes.DimensionName;

/** Reads what a figure is restricted to; what people would write in two ways has one spelling. */
final class DimensionReader {
    private static final List<String> NAMES =
            Arrays.stream(DimensionName.values()).map(name -> name.key).toList();
    private static final Pattern AGES = Pattern.compile("\\d{1,3}|\\d{1,3}-\\d{1,3}|\\d{1,3}\\+");

    /** The form that the values of a dimension have, and how to write them. */
    private record Form(Pattern pattern, String mend) {}

    private static final Form AGE = new Form(AGES, "write a range of years as 30-39, or 60+");
    private static final Map<String, Form> FORMS = Map.of(
            DimensionName.SEX.key, new Form(Pattern.compile("female|male"), "write female or male"),
            DimensionName.AGE.key, AGE,
            DimensionName.PRESENT_AGE.key, AGE);

    private DimensionReader() {}

    static TreeMap<String, String> read(Fields fields) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        fields.entries("dimensions").forEach((name, value) -> {
            String text = value.text();
            Form form = FORMS.get(name);
            if (!NAMES.contains(name)) {
                value.problem("the dimension " + name + " is not known", "use one of " + String.join(", ", NAMES));
            } else if (text != null
                    && form != null
                    && !form.pattern.matcher(text).matches()) {
                value.problem(name + " " + text + " is not known", form.mend);
            } else if (text != null) {
                dimensions.put(name, text);
            }
        });
        return dimensions;
    }
}
