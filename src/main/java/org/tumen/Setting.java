package org.tumen;

/** What can be set from outside, each by an environment variable and some by a flag as well; the flag wins. */
enum Setting {
    PORT("8080"),
    HOST("localhost"),
    DATA("./data"),
    DATABASE_URL(""),
    TOKEN_FILE(""),
    RECORD(""),
    CONTACT(""),
    URL(""),
    ORIGINS(""),
    DOCUMENTS(""),
    DOCUMENTS_ONLY("false"),
    GRAPHIQL("true"),
    EXPLORER("true"),
    EXECUTION_SECONDS("10"),
    POOL("8"),
    MOST_CHARACTERS("65536"),
    MOST_TOKENS("3000"),
    MOST_DEPTH("20"),
    MOST_FIELDS("1000"),
    MOST_ALIASES("200"),
    MOST_DIRECTIVES("100"),
    MOST_DEFINITIONS("100"),
    MOST_INTROSPECTION("3"),
    MOST_PAGE("500"),
    MOST_COST("1000000"),
    MOST_ROWS("100000"),
    STATEMENT_SECONDS("5"),
    OPERATIONS("8"),
    WAITING("24"),
    ADDRESS_OPERATIONS("64"),
    ADDRESS_COST("500000"),
    ADDRESS_CONNECTIONS("1000"),
    ADDRESS_SOCKETS("100"),
    ADDRESS_SUBSCRIPTIONS("2000"),
    EXPORTS("8"),
    MOST_BODY("262144"),
    MOST_JSON_DEPTH("32"),
    PROXIES("");

    static final String PREFIX = "TUMEN_";

    private final String otherwise;

    Setting(String otherwise) {
        this.otherwise = otherwise;
    }

    String variable() {
        return PREFIX + name();
    }

    String otherwise() {
        return otherwise;
    }
}
