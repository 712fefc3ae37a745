package org.tumen.db;

import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Database.Login;
import org.tumen.db.Database.Tls;

/** The address of an external database as people write it; its complaints never repeat what may be a password. */
final class DatabaseUrl {
    private static final String FORM = "postgresql://user:password@host:port/database";
    private static final int DEFAULT_PORT = 5432;

    private DatabaseUrl() {}

    static Database parse(String url) {
        var uri = uri(url);
        var name = uri.getRawPath() == null ? "" : decode(uri.getRawPath().replaceFirst("^/", ""));
        if (name.isEmpty()) {
            throw new IllegalArgumentException("names no database; write " + FORM);
        }
        var port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("its port must be 1 to 65535");
        }
        var host = uri.getHost().replaceAll("[\\[\\]]", "");
        var owner = login(uri.getRawUserInfo());
        return new Database(host, port, name, tls(parameters(uri.getRawQuery())), owner, owner);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url);
            if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
                throw new IllegalArgumentException("must begin with postgresql://");
            }
            if (uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "names no host; write " + FORM + " (special characters of a password as %XX)");
            }
            return uri;
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(
                    "is not of the form " + FORM + " (special characters of a password as %XX)");
        }
    }

    private static Login login(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty() || userInfo.startsWith(":")) {
            throw new IllegalArgumentException("names no user; write " + FORM);
        }
        var colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(decode(userInfo), "")
                : new Login(decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1)));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            var key = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!key.equals("sslmode") && !key.equals("sslrootcert")) {
                throw new IllegalArgumentException("takes the parameters sslmode and sslrootcert only");
            }
            parameters.put(key, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static Tls tls(Map<String, String> parameters) {
        var mode = mode(parameters.getOrDefault("sslmode", "prefer"));
        var file = parameters.get("sslrootcert");
        if (file != null && !Files.isReadable(Path.of(file))) {
            throw new IllegalArgumentException("the file of its sslrootcert cannot be read");
        }
        if (file == null && (mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL)) {
            throw new IllegalArgumentException("sslmode=verify-ca and verify-full need sslrootcert=<file>");
        }
        return new Tls(mode, file == null ? null : Path.of(file));
    }

    private static SslMode mode(String text) {
        for (var mode : SslMode.values()) {
            if (mode.name().replace('_', '-').equals(text.toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new IllegalArgumentException("sslmode must be disable, allow, prefer, require, verify-ca or verify-full");
    }
}
