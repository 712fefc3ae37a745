package org.tumen;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Database;
import org.tumen.http.Addresses;
import org.tumen.http.Origins;
import org.tumen.http.Token;

/** The raw values of the settings, and how each is read; a wrong one is a {@link BadSetting}. */
record SettingValues(Map<Setting, String> all) {
    private String text(Setting setting) {
        return all.getOrDefault(setting, setting.otherwise());
    }

    @Nullable
    String optional(Setting setting) {
        return text(setting).isEmpty() ? null : text(setting);
    }

    int number(Setting setting, int least, int most) {
        try {
            var number = Integer.parseInt(text(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, like a number out of range
        }
        throw new BadSetting(
                setting, "must be a whole number from " + least + " to " + most + ", not '" + text(setting) + "'");
    }

    boolean truth(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadSetting(setting, "must be true or false, not '" + text(setting) + "'");
        };
    }

    String host() {
        var host = text(Setting.HOST);
        try {
            if (!host.isEmpty() && InetAddress.getByName(host) != null) {
                return host;
            }
        } catch (UnknownHostException unknown) {
            // said below, like an empty name
        }
        throw new BadSetting(Setting.HOST, "is not an address of this machine: '" + host + "'");
    }

    /** Where readers reach the server, without a slash at the end; empty where only the running server could tell. */
    String url() {
        var url = text(Setting.URL).replaceFirst("/+$", "");
        if (!url.isEmpty() && !url.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(?:/[A-Za-z0-9._~/-]*)?")) {
            throw new BadSetting(
                    Setting.URL, "must be an address such as https://tumen.example.org, not '" + url + "'");
        }
        if (!url.isEmpty() || text(Setting.PORT).equals("0")) {
            return url;
        }
        var host = text(Setting.HOST);
        var anywhere = host.equals("0.0.0.0") || host.contains(":");
        return "http://" + (anywhere ? "localhost" : host) + ":" + text(Setting.PORT);
    }

    Path path(Setting setting) {
        try {
            return Path.of(text(setting)).toAbsolutePath().normalize();
        } catch (InvalidPathException malformed) {
            throw new BadSetting(setting, "is not a path: '" + text(setting) + "'");
        }
    }

    Path dataFolder() {
        var folder = path(Setting.DATA);
        var existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isReadable(existing) || !Files.isWritable(existing)) {
            throw new BadSetting(Setting.DATA, "is not a folder that can be read and written: " + folder);
        }
        return folder;
    }

    /** A folder that is there already; null when none is set. */
    @Nullable
    Path folder(Setting setting) {
        if (optional(setting) == null) {
            return null;
        }
        var folder = path(setting);
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new BadSetting(setting, "is not a folder that can be read: " + folder);
        }
        return folder;
    }

    boolean documentsOnly() {
        var only = truth(Setting.DOCUMENTS_ONLY);
        if (only && optional(Setting.DOCUMENTS) == null) {
            throw new BadSetting(
                    Setting.DOCUMENTS_ONLY, "needs a folder of documents in " + Setting.DOCUMENTS.variable());
        }
        return only;
    }

    Origins origins() {
        try {
            return Origins.of(text(Setting.ORIGINS));
        } catch (IllegalArgumentException malformed) {
            throw new BadSetting(Setting.ORIGINS, String.valueOf(malformed.getMessage()));
        }
    }

    @Nullable
    Database external() {
        var url = optional(Setting.DATABASE_URL);
        try {
            return url == null ? null : Database.parse(url);
        } catch (IllegalArgumentException malformed) {
            throw new BadSetting(Setting.DATABASE_URL, String.valueOf(malformed.getMessage()));
        }
    }

    Addresses addresses() {
        try {
            return Addresses.behind(text(Setting.PROXIES));
        } catch (IllegalArgumentException malformed) {
            throw new BadSetting(Setting.PROXIES, String.valueOf(malformed.getMessage()));
        }
    }

    @Nullable
    Token token() {
        if (optional(Setting.TOKEN_FILE) == null) {
            return null;
        }
        try {
            return Token.read(path(Setting.TOKEN_FILE));
        } catch (IllegalArgumentException unusable) {
            throw new BadSetting(Setting.TOKEN_FILE, String.valueOf(unusable.getMessage()));
        }
    }
}
