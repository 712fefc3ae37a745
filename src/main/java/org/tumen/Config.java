package org.tumen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Database;
import org.tumen.graph.Limits;
import org.tumen.graph.Shares;
import org.tumen.http.Intake;
import org.tumen.http.Origins;
import org.tumen.http.Token;

/** All that can be set from outside, read and checked once; nothing else reads the environment. */
public record Config(
        int port,
        String host,
        Path data,
        @Nullable Database external,
        @Nullable Token token,
        @Nullable Path record,
        @Nullable String contact,
        String url,
        Origins origins,
        @Nullable Path documents,
        boolean documentsOnly,
        boolean graphiql,
        boolean explorer,
        Duration execution,
        int pool,
        Limits limits,
        Duration statement,
        Shares shares,
        int exports,
        Intake intake) {

    private static final int MOST_PORT = 65_535;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_CONNECTIONS = 90;
    private static final int MANY = 10_000_000;
    private static final int MOST_DEPTH = 50;
    private static final int MOST_PAGE = 500;

    /**
     * Reads the settings, a flag before its environment variable before the default.
     *
     * @throws BadSetting with one line on the first setting that cannot be used
     */
    static Config of(Map<String, String> environment, Map<Setting, String> flags) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var variable = environment.getOrDefault(setting.variable(), "").strip();
            var value = variable.isEmpty() ? setting.otherwise() : variable;
            values.put(setting, flags.getOrDefault(setting, value));
        }
        var read = new SettingValues(values);
        var external = read.external();
        return new Config(
                read.number(Setting.PORT, 0, MOST_PORT),
                read.host(),
                external == null ? read.dataFolder() : read.path(Setting.DATA),
                external,
                read.token(),
                read.folder(Setting.RECORD),
                read.optional(Setting.CONTACT),
                read.url(),
                read.origins(),
                read.folder(Setting.DOCUMENTS),
                read.documentsOnly(),
                read.truth(Setting.GRAPHIQL),
                read.truth(Setting.EXPLORER),
                Duration.ofSeconds(read.number(Setting.EXECUTION_SECONDS, 1, MOST_SECONDS)),
                read.number(Setting.POOL, 1, MOST_CONNECTIONS),
                limits(read),
                Duration.ofSeconds(read.number(Setting.STATEMENT_SECONDS, 1, MOST_SECONDS)),
                shares(read),
                read.number(Setting.EXPORTS, 1, MANY),
                new Intake(
                        read.addresses(),
                        read.number(Setting.ADDRESS_CONNECTIONS, 1, MANY),
                        read.number(Setting.ADDRESS_SOCKETS, 1, MANY),
                        read.number(Setting.ADDRESS_SUBSCRIPTIONS, 1, MANY),
                        read.number(Setting.MOST_BODY, 1, MANY),
                        read.number(Setting.MOST_JSON_DEPTH, 1, 500)));
    }

    private static Shares shares(SettingValues read) {
        return new Shares(
                read.number(Setting.OPERATIONS, 1, MANY),
                read.number(Setting.WAITING, 0, MANY),
                read.number(Setting.ADDRESS_OPERATIONS, 1, MANY),
                read.number(Setting.ADDRESS_COST, 1, Integer.MAX_VALUE),
                Duration.ofSeconds(read.number(Setting.EXECUTION_SECONDS, 1, MOST_SECONDS)));
    }

    private static Limits limits(SettingValues read) {
        return new Limits(
                read.number(Setting.MOST_CHARACTERS, 1, MANY),
                read.number(Setting.MOST_TOKENS, 1, MANY),
                read.number(Setting.MOST_DEPTH, 1, MOST_DEPTH),
                read.number(Setting.MOST_FIELDS, 1, MANY),
                read.number(Setting.MOST_ALIASES, 0, MANY),
                read.number(Setting.MOST_DIRECTIVES, 0, MANY),
                read.number(Setting.MOST_DEFINITIONS, 1, MANY),
                read.number(Setting.MOST_INTROSPECTION, 0, MOST_DEPTH),
                read.number(Setting.MOST_PAGE, 1, MOST_PAGE),
                read.number(Setting.MOST_COST, 1, Integer.MAX_VALUE),
                read.number(Setting.MOST_ROWS, 1, Integer.MAX_VALUE));
    }

    /** The variables that look like settings of ours and are none: most likely misspelt. */
    static List<String> unknown(Map<String, String> environment) {
        var known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(Setting.PREFIX) && !known.contains(name))
                .sorted()
                .toList();
    }
}
