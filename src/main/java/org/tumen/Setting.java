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
    GRAPHIQL("true"),
    EXECUTION_SECONDS("10"),
    POOL("8");

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
