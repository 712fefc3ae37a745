package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.db.EmbeddedDatabase;

/** What the commands say when they are asked wrongly or cannot go on: one line and a fixed exit code. */
class CommandsTest {
    private static final String SECRET = "s3cret-of-nobody";

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void useFolderOfTheTest() {
        environment.put("TUMEN_DATA", folder.resolve("data").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TUMEN_PORT | 70000 | from 0 to 65535",
                "TUMEN_PORT | eighty | from 0 to 65535",
                "TUMEN_HOST | no such host | is not an address",
                "TUMEN_DATA | /dev/null/data | is not a folder",
                "TUMEN_DATABASE_URL | mysql://a:s3cret-of-nobody@b/c | must begin with postgresql://",
                "TUMEN_DATABASE_URL | postgresql://a:s3cret-of-nobody@b | names no database",
                "TUMEN_DATABASE_URL | postgresql://b/c | names no user",
                "TUMEN_DATABASE_URL | postgresql://a:s3cret-of-nobody@b:x y/c | is not of the form",
                "TUMEN_DATABASE_URL | postgresql://a:s3cret-of-nobody@b/c?sslmode=maybe | sslmode must be",
                "TUMEN_DATABASE_URL | postgresql://a:s3cret-of-nobody@b/c?password=d | sslmode and sslrootcert only",
                "TUMEN_TOKEN_FILE | /no/such/file | cannot be read",
                "TUMEN_RECORD | /no/such/folder | is not a folder",
                "TUMEN_GRAPHIQL | perhaps | must be true or false",
                "TUMEN_EXECUTION_SECONDS | 0 | from 1 to 600",
                "TUMEN_POOL | 1000 | from 1 to 90",
            })
    void aBadSettingIsOneLineAndExitCodeTwo(String variable, String value, String complaint) {
        environment.put(variable, value);
        assertEquals(2, run("serve"));
        assertOneLine(variable, complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "words with spaces are no token"})
    void aTokenThatIsNoneIsRefused(String token) throws IOException {
        var file = Files.writeString(folder.resolve("token"), token);
        assertEquals(2, run("serve", "--token-file", file.toString()));
        assertOneLine("TUMEN_TOKEN_FILE", file.toString());
    }

    @Test
    void aFlagStandsBeforeItsVariable() {
        environment.put("TUMEN_PORT", "8080");
        assertEquals(2, run("serve", "--port", "-1"));
        assertOneLine("TUMEN_PORT", "'-1'");
    }

    @Test
    void aMisspeltVariableIsWarnedOf() {
        environment.put("TUMEN_PROT", "1");
        assertEquals(0, run("check", folder.toString()));
        assertOneLine("Warning", "TUMEN_PROT");
    }

    @Test
    void anUnknownOptionOrCommandIsOneLineAndExitCodeTwo() {
        assertEquals(2, run("serve", "--prot", "1"));
        assertOneLine("--prot", "tumen serve --help");
        assertEquals(2, run("server"));
        assertEquals(2, run());
    }

    @Test
    void everyCommandHasHelpAndTheProgramAVersion() {
        for (var command : new String[] {"serve", "check", "import", "migrate"}) {
            assertEquals(0, run(command, "--help"));
            assertTrue(out.toString().contains("Usage: tumen " + command), out.toString());
        }
        assertEquals(0, run("--version"));
        assertTrue(out.toString().contains("tumen "), out.toString());
    }

    @Test
    void aDatabaseThatIsAwayIsOneLineAndExitCodeOne() throws IOException {
        try (var nobody = new ServerSocket(0)) {
            var port = nobody.getLocalPort();
            nobody.close();
            environment.put("TUMEN_DATABASE_URL", "postgresql://somebody:" + SECRET + "@127.0.0.1:" + port + "/tumen");
        }
        assertEquals(1, run("serve"));
        assertOneLine("No PostgreSQL answers at 127.0.0.1", "/tumen");
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseAreOneLineAndExitCodeOne() {
        var database = TestDatabase.fresh();
        var server = "@" + database.host() + ":" + database.port() + "/";
        environment.put("TUMEN_DATABASE_URL", "postgresql://postgres:" + SECRET + server + database.name());
        assertEquals(1, run("serve"));
        assertOneLine("wrong name or password", "postgres");
        var password = database.owner().password();
        environment.put("TUMEN_DATABASE_URL", "postgresql://postgres:" + password + server + "nowhere");
        assertEquals(1, run("migrate"));
        assertOneLine("has no database", "nowhere");
        assertFalse(err.toString().contains(password));
    }

    @Test
    void aSecondServerOnOneDataFolderIsRefused() {
        var data = folder.resolve("data");
        try (var first = EmbeddedDatabase.startThrowaway(data)) {
            assertEquals(1, run("serve", "--port", "0"));
            assertOneLine("in use by another Tumen server", data.toString());
            assertTrue(first.database().port() > 0);
        }
    }

    @Test
    void migratesAnExternalDatabase() {
        var database = TestDatabase.fresh();
        environment.put(
                "TUMEN_DATABASE_URL",
                "postgresql://postgres:" + database.owner().password() + "@" + database.place() + "?sslmode=disable");
        assertEquals(0, run("migrate"), err.toString());
        assertTrue(out.toString().contains("is up to date"), out.toString());
    }

    @Test
    void aCheckOfFilesByThemselvesNeedsNoDatabaseAndMakesNone() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "source: {slug: Herald, title: A title}");
        assertEquals(1, run("check", "--format", "json", folder.toString()));
        var json = new JsonObject(out.toString());
        assertFalse(json.getBoolean("compared"));
        assertEquals(
                Set.of("the slug 'Herald' is not well formed", "the source shows neither published nor accessed"),
                json.getJsonArray("problems").stream()
                        .map(problem -> ((JsonObject) problem).getString("what"))
                        .collect(Collectors.toSet()));
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void aDryRunTellsEachRowAndACheckThatNamesTheRecordComparesWithIt() throws IOException {
        var database = TestDatabase.fresh();
        environment.put(
                "TUMEN_DATABASE_URL",
                "postgresql://postgres:" + database.owner().password() + "@" + database.place() + "?sslmode=disable");
        var file = Files.writeString(folder.resolve("report.yaml"), """
                source: {slug: herald-2020, title: A title, accessed: "2020-01-01"}
                declare: {groups: [crossers]}
                statements:
                  crossers:
                    descriptions: {text: two people, at: lead 1/1}
                """);
        var added = "added crossers descriptions 'two people'; nobody said so before";
        assertEquals(0, run("import", "--dry-run", folder.toString()), err.toString());
        assertTrue(out.toString().contains(added), out.toString());
        assertEquals(0, run("import", folder.toString()), err.toString());
        assertTrue(out.toString().contains("revision 1 made"), out.toString());
        assertEquals(0, run("check", "--format", "JSON", folder.toString()), err.toString());
        assertEquals(0, new JsonObject(out.toString()).getInteger("added"));
        Files.writeString(file, Files.readString(file).replace("two", "three"));
        assertEquals(0, run("check", folder.toString()), err.toString());
        assertTrue(out.toString().contains("'three people', was 'two people'"), out.toString());
        assertEquals(0, run("import", folder.toString()), err.toString());
        assertTrue(out.toString().contains("revision 2 made"), out.toString());
    }

    @Test
    void aDryRunWarnsAndDuplicatesAreSoughtInTheRecordThatTheSettingsName() throws IOException {
        var database = TestDatabase.fresh();
        environment.put(
                "TUMEN_DATABASE_URL",
                "postgresql://postgres:" + database.owner().password() + "@" + database.place() + "?sslmode=disable");
        var file = Files.writeString(folder.resolve("report.yaml"), """
                source: {slug: herald-2020, title: A title, published: "2020-01-01"}
                declare: {persons: {jane-roe: {basis: SELF_PUBLISHED}}}
                statements:
                  jane-roe: {names: {text: Jane Roe}, deathDates: {edtf: "2020-02-01"}}
                """);
        var warning = "deathDate 2020-02-01 of jane-roe is after the report that tells of it, herald-2020";
        assertEquals(0, run("import", "--dry-run", folder.toString()), err.toString());
        assertTrue(out.toString().contains("report.yaml:4: warning: " + warning), out.toString());
        assertTrue(out.toString().contains("1 warning: look at it again; it stops nothing."), out.toString());
        assertEquals(0, run("import", "--dry-run", "--format", "json", folder.toString()), err.toString());
        assertEquals(
                warning,
                new JsonObject(out.toString())
                        .getJsonArray("warnings")
                        .getJsonObject(0)
                        .getString("what"));
        assertEquals(0, run("import", folder.toString()), err.toString());
        Files.writeString(
                file, Files.readString(file).replace("herald", "gazette").replace("jane-roe", "j-roe"));
        assertEquals(0, run("check", "--duplicates", folder.toString()), err.toString());
        assertTrue(out.toString().startsWith("j-roe and jane-roe may be one: both have "), out.toString());
    }

    @Test
    void aDryRunOnADatabaseOfAnotherVersionIsRefused() {
        var database = TestDatabase.fresh();
        TestDatabase.execute(
                database,
                "delete from flyway_schema_history where version = (select max(version) from flyway_schema_history)");
        environment.put(
                "TUMEN_DATABASE_URL",
                "postgresql://postgres:" + database.owner().password() + "@" + database.place() + "?sslmode=disable");
        assertEquals(1, run("import", "--dry-run", folder.toString()));
        assertOneLine("tumen migrate");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commands(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void assertOneLine(String... parts) {
        assertEquals(1, err.toString().lines().count(), err.toString());
        for (var part : parts) {
            assertTrue(err.toString().contains(part), err.toString());
        }
        assertFalse(err.toString().contains(SECRET), err.toString());
    }
}
