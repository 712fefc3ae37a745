package org.tumen.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what graphql-java says of a question without the names of its classes, which mean nothing to who asks. */
final class Wording {
    private static final Map<Pattern, String> SAID = new LinkedHashMap<>();

    static {
        say("^Validation [Ee]rror \\([^)]*\\) ?: ", "");
        say("with ANTLR error '(?:token recognition error at: )?(.*)' at line", "at '$1', line");
        say(
                "(?s) with value '.*' (?=is not a valid|must not be null|must be an object|is missing|contains a field)",
                " ");
        say("Literal value not in allowable values for enum '(\\w+)' - .*", "'$1' has no such value");
        say("Bad default value '.*' for type", "Bad default value for type");
        say("(?s)Invalid RFC3339 full date value : ('.*')\\. because of : .*", "$1 is no day such as 2016-08-17");
        say("(?s)Invalid RFC3339 value : ('.*')\\. because of : .*", "$1 is no moment such as 2016-08-17T09:30:00Z");
        say("Expected an AST type of", "Expected a value of type");
        say("'(Int|Float|String|Boolean|Enum|Object|Null)Value'", "'$1'");
        say("'ArrayValue'|'ArrayList'|'JsonArray'", "'List'");
        say("'VariableReference'", "'Variable'");
        say("'LinkedHashMap'|'HashMap'|'JsonObject'", "'Object'");
        say("'Integer'|'Long'|'BigInteger'", "'Int'");
        say("'Double'|'BigDecimal'", "'Float'");
    }

    private Wording() {}

    private static void say(String pattern, String instead) {
        SAID.put(Pattern.compile(pattern), instead);
    }

    static String of(String message) {
        String told = message;
        for (Map.Entry<Pattern, String> said : SAID.entrySet()) {
            told = said.getKey().matcher(told).replaceFirst(said.getValue());
        }
        return told;
    }
}
