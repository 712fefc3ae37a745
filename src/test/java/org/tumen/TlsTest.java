package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.db.EmbeddedDatabase;

/** An external PostgreSQL with TLS and SCRAM: each sslmode does what libpq's does, and what is wrong is told in one line. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final StringWriter SAID = new StringWriter();

    @TempDir
    static Path folder;

    private static EmbeddedDatabase embedded;

    @BeforeAll
    static void start() throws Exception {
        embedded = EmbeddedDatabase.startThrowaway(folder.resolve("data"));
        makeKey("server", "dns:localhost");
        makeKey("stranger", "dns:localhost");
        TestDatabase.execute(
                embedded.database(), "alter system set ssl_cert_file = '" + folder.resolve("server.crt") + "'");
        TestDatabase.execute(
                embedded.database(), "alter system set ssl_key_file = '" + folder.resolve("server.key") + "'");
        TestDatabase.execute(embedded.database(), "alter system set ssl = on");
        TestDatabase.execute(embedded.database(), "select pg_reload_conf()");
        for (var tries = 0; tries < 50 && run("verify-full&sslrootcert=SERVER", "localhost", "") != 0; tries++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @ParameterizedTest
    @CsvSource({
        "disable, localhost, 0",
        "allow, localhost, 0",
        "prefer, 127.0.0.1, 0",
        "require, 127.0.0.1, 0",
        "verify-ca&sslrootcert=SERVER, 127.0.0.1, 0",
        "verify-full&sslrootcert=SERVER, localhost, 0",
        "verify-full&sslrootcert=SERVER, 127.0.0.1, 1",
        "verify-ca&sslrootcert=STRANGER, localhost, 1",
        "verify-full&sslrootcert=STRANGER, localhost, 1",
    })
    void eachModeTrustsWhomItSays(String mode, String host, int code) {
        assertEquals(code, run(mode, host, ""), SAID.toString());
        assertEquals(code, SAID.toString().lines().count(), SAID.toString());
        assertFalse(SAID.toString().contains(embedded.database().owner().password()));
        assertFalse(SAID.toString().contains("fault of its own"), SAID.toString());
    }

    @Test
    void aWrongPasswordOverTlsIsOneLine() {
        assertEquals(1, run("require", "localhost", "wrong"));
        assertTrue(SAID.toString().contains("wrong name or password"), SAID.toString());
        assertEquals(1, SAID.toString().lines().count());
    }

    @Test
    void aHostThatIsNoneIsOneLine() {
        assertEquals(1, run("disable", "no-such-host.invalid", ""));
        assertTrue(SAID.toString().contains("No PostgreSQL answers at no-such-host.invalid"), SAID.toString());
        assertEquals(1, SAID.toString().lines().count());
    }

    /** Every connection of a server that must encrypt is encrypted: migrations, reads, writes, and the one that listens. */
    @Test
    void aServerTalksOverTlsOnly() throws Exception {
        var server = new Server(Config.of(
                Map.of("TUMEN_PORT", "0", "TUMEN_DATABASE_URL", url("verify-full&sslrootcert=SERVER", "localhost", "")),
                Map.of()));
        server.start();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + embedded.database().place(),
                        "postgres",
                        embedded.database().owner().password());
                var rows = connection.createStatement().executeQuery("""
                        select count(*), bool_and(s.ssl) from pg_stat_ssl s join pg_stat_activity a using (pid)
                        where a.application_name = 'tumen'""")) {
            assertTrue(rows.next());
            assertTrue(rows.getInt(1) >= 2);
            assertTrue(rows.getBoolean(2));
        } finally {
            server.close();
        }
    }

    private static int run(String mode, String host, String password) {
        SAID.getBuffer().setLength(0);
        return Main.commands(Map.of("TUMEN_DATABASE_URL", url(mode, host, password)))
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(SAID, true))
                .execute("migrate");
    }

    private static String url(String mode, String host, String password) {
        var database = embedded.database();
        return "postgresql://postgres:" + (password.isEmpty() ? database.owner().password() : password) + "@" + host
                + ":"
                + database.port() + "/" + database.name() + "?sslmode="
                + mode.replace("SERVER", folder.resolve("server.crt").toString())
                        .replace("STRANGER", folder.resolve("stranger.crt").toString());
    }

    /** A key and a certificate that signs itself, as PEM. */
    private static void makeKey(String name, String host) throws Exception {
        var store = folder.resolve(name + ".p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=" + host,
                        "-ext",
                        "bc=ca:true",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS));
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        pem(
                name + ".key",
                "PRIVATE KEY",
                keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
    }

    private static void pem(String file, String type, byte[] bytes) throws Exception {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        var path = Files.writeString(
                folder.resolve(file), "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
}
