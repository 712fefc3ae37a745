package org.tumen.statement;

/** The step of the rule that left exactly one candidate; the code is what the database stores. */
public enum Rule {
    /** There was only one. */
    ONLY(1),
    /** A curator prefers it. */
    PREFERRED(2),
    /** It is the latest count of those who count. */
    VINTAGE(3),
    /** The most independent origins have it. */
    ORIGINS(4),
    /** It is the most precise. */
    PRECISION(5),
    /** The latest report has it. */
    LATEST(6),
    /** Nothing sets it apart but its id. */
    LEAST(7);

    public final int code;

    Rule(int code) {
        this.code = code;
    }

    /** The rule with this database code; the code must be one of ours. */
    public static Rule of(int code) {
        return values()[code - 1];
    }
}
