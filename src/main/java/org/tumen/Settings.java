package org.tumen;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that all commands share; each stands before its environment variable. */
final class Settings {
    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

    @Option(names = "--port", paramLabel = "<port>", description = "Port to listen on; 0 takes a free one (8080).")
    void port(@Nullable String port) {
        keep(Setting.PORT, port);
    }

    @Option(names = "--host", paramLabel = "<host>", description = "Address to listen on (localhost).")
    void host(@Nullable String host) {
        keep(Setting.HOST, host);
    }

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Folder of the embedded PostgreSQL, kept between runs (./data).")
    void data(@Nullable String folder) {
        keep(Setting.DATA, folder);
    }

    @Option(
            names = "--database-url",
            paramLabel = "<url>",
            description = "PostgreSQL 15 to 18 instead of the embedded one: "
                    + "postgresql://user:password@host:port/database?sslmode=... Others may read arguments; "
                    + "TUMEN_DATABASE_URL keeps the password from them.")
    void databaseUrl(@Nullable String url) {
        keep(Setting.DATABASE_URL, url);
    }

    @Option(
            names = "--token-file",
            paramLabel = "<file>",
            description = "File with the bearer token that opens every route but health.")
    void tokenFile(@Nullable String file) {
        keep(Setting.TOKEN_FILE, file);
    }

    @Option(
            names = "--record",
            paramLabel = "<folder>",
            description = "Folder of record files imported beside the shipped ones.")
    void record(@Nullable String folder) {
        keep(Setting.RECORD, folder);
    }

    @Option(names = "--contact", paramLabel = "<text>", description = "Whom to write to about this server.")
    void contact(@Nullable String contact) {
        keep(Setting.CONTACT, contact);
    }

    /** Checks all settings and warns, one line each, of variables that look like settings and are none. */
    Config config(Map<String, String> environment, PrintWriter err) {
        for (var name : Config.unknown(environment)) {
            err.println("Warning: " + name + " is no setting of Tumen and is ignored.");
        }
        return Config.of(environment, flags);
    }

    /** Whether somebody said where the record is, by a flag or a variable. */
    boolean nameRecord(Map<String, String> environment) {
        return Stream.of(Setting.DATA, Setting.DATABASE_URL)
                .anyMatch(setting -> flags.containsKey(setting)
                        || !environment.getOrDefault(setting.variable(), "").isBlank());
    }

    private void keep(Setting setting, @Nullable String value) {
        if (value == null) {
            flags.remove(setting);
            return;
        }
        flags.put(setting, value);
    }
}
