package org.tumen.graph;

/**
 * Counts what stands in a document's text, in one pass that builds nothing, so that a bomb is refused before it is
 * parsed; commas and comments count as well. Of what is no document at all it makes something; the parser will tell.
 */
final class Scan {
    private static final int NUMBER_LENGTH = 40;
    private static final int VALUE_DEPTH = 16;

    private final String text;
    private final Limits limits;
    private int at;
    private int tokens;
    private int aliases;
    private int directives;
    private int definitions;
    private int selections;
    private int values;
    private boolean named;

    private Scan(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** @throws Problem when the document is more than is taken */
    static void check(String text, Limits limits) {
        most("characters", text.length(), limits.characters());
        new Scan(text, limits).run();
    }

    /** @throws Problem when there is more of something than may be */
    static void most(String what, long count, long most) {
        if (count > most) {
            throw Problem.tooCostly("The question has more than " + most + " " + what + "; ask for less at once.");
        }
    }

    private void run() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next) || next == '\uFEFF') {
                at++;
            } else {
                most("tokens", ++tokens, limits.tokens());
                token(next);
            }
        }
    }

    private void token(char next) {
        boolean afterName = named;
        named = false;
        if (next == '#') {
            comment();
        } else if (next == '"') {
            string();
        } else if (isName(next)) {
            name();
        } else if (next == '-' || isDigit(next)) {
            number();
        } else {
            at += text.startsWith("...", at) ? 3 : 1;
            punctuation(next, afterName);
        }
    }

    private void punctuation(char next, boolean afterName) {
        switch (next) {
            case '{', '[', '(' -> open(next);
            case '}', ']', ')' -> close();
            case '@' -> most("directives", ++directives, limits.directives());
            case ':' -> most("aliases", afterName && selections > 0 && values == 0 ? ++aliases : 0, limits.aliases());
            default -> {
                // the others change nothing
            }
        }
    }

    /** A brace within parentheses is a value's, any other a selection's. */
    private void open(char bracket) {
        if (bracket != '{' || values > 0) {
            most("values within values", ++values, VALUE_DEPTH);
            return;
        }
        most("fields within fields", ++selections, limits.depth());
        if (selections == 1) {
            most("operations and fragments", ++definitions, limits.definitions());
        }
    }

    private void close() {
        if (values > 0) {
            values--;
        } else if (selections > 0) {
            selections--;
        }
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void name() {
        while (at < text.length() && (isName(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        named = true;
    }

    private void number() {
        int start = at++;
        while (at < text.length() && (isDigit(text.charAt(at)) || "+-.eE".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        most("digits in a number", at - start, NUMBER_LENGTH);
    }

    private void string() {
        String quote = text.startsWith("\"\"\"", at) ? "\"\"\"" : "\"";
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? (text.startsWith("\"\"\"", at + 1) ? 4 : 2) : 1;
        }
        at = Math.min(text.length(), at + quote.length());
    }

    private static boolean isName(char next) {
        return next == '_' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    private static boolean isDigit(char next) {
        return next >= '0' && next <= '9';
    }
}
