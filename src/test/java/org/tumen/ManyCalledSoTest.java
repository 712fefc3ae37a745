package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters by a name or a word that more have than are looked up at once: pages ask of each, counts gather, both agree. */
class ManyCalledSoTest {
    private static final int COPIES = 4_100;

    private static final String REPORT = """
            source: {slug: quoll-ledger, title: Ledger, publisher: quoll-herald, published: "2020-05-04"}
            declare:
              persons: {tor-vik: {basis: SELF_PUBLISHED}, ann-roe: {basis: SELF_PUBLISHED}}
              organizations: [quoll-herald]
              events: [vik-flees, roe-flees]
            statements:
              quoll-herald: {names: {text: Quoll Herald, at: byline}}
              tor-vik: {names: {text: Tor Vik, at: body}}
              ann-roe: {names: {text: Ann Roe, at: body}}
              vik-flees:
                kinds: {code: DEFECTION, at: body}
                descriptions: {text: A gondolier flees, at: body}
                participants: [{agent: tor-vik, roles: {code: DEFECTOR, at: body}}]
              roe-flees:
                kinds: {code: DEFECTION, at: body}
                descriptions: {text: A glassblower flees, at: body}
                participants: [{agent: ann-roe, roles: {code: DEFECTOR, at: body}}]
            """;

    private static final String[] COPY = {
        "create temp table copy (id bigint, kind smallint, slug text, of bigint)",
        """
            with made as (
                insert into entity (kind, slug)
                select e.kind, e.slug || '-' || n from entity e cross join generate_series(1, %d) n
                where e.id in (select id from entity where slug in ('tor-vik', 'vik-flees')
                    union all select d.id from defector d join entity p on p.id = d.agent where p.slug = 'tor-vik')
                returning id, kind, slug)
            insert into copy
            select m.id, m.kind, m.slug, e.id
            from made m join entity e on e.kind = m.kind and e.slug = regexp_replace(m.slug, '-[0-9]+$', '')
            """.formatted(COPIES),
        """
            insert into defector
            select c.id, p.id from copy c join defector d on d.id = c.of
            join copy p on p.of = d.agent and substring(p.slug from '[0-9]+$') = substring(c.slug from '[0-9]+$')
            """,
        """
            insert into summary
            select (jsonb_populate_record(s, jsonb_build_object('subject', c.id, 'slug', c.slug))).*
            from summary s join copy c on c.of = s.subject
            """,
        "create temp table said as select c.id as copy, s.id as of, gen_random_uuid() as id"
                + " from statement s join copy c on c.of = s.subject where s.property in (1, 2)",
        copied("statement", "id", "'subject', said.copy, "),
        copied("name_value", "statement", ""),
        copied("text_value", "statement", ""),
        "select settle_tallies(1)",
    };

    private static TestServer server;

    private static String copied(String table, String key, String more) {
        return """
                insert into %1$s
                select (jsonb_populate_record(t, jsonb_build_object(%3$s'%2$s', said.id))).*
                from %1$s t join said on said.of = t.%2$s
                """.formatted(table, key, more);
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, SQLException {
        Files.writeString(folder.resolve("report.yaml"), REPORT);
        server = new TestServer(Map.of("TUMEN_RECORD", folder.toString()));
        var owner = server.database().owner();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + server.database().place(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            for (String sql : COPY) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "persons    | name: \"Tor Vik\"          | 4101",
                "persons    | name: \"torvik\"           | 4101",
                "defectors  | name: \"Tor Vik\"          | 4101",
                "events     | text: \"gondolier\"        | 4101",
                "persons    | or: [{name: \"Tor Vik\"}, {name: \"Ann Roe\"}] | 4102",
            })
    void aWalkFindsAsManyAsAreCounted(String list, String filter, int many) {
        Set<String> found = new HashSet<>();
        var page = page(list, filter, "first: 500");
        assertEquals(many, page.getInteger("totalCount"));
        while (true) {
            page.getJsonArray("nodes").forEach(node -> assertTrue(found.add(((JsonObject) node).getString("id"))));
            var info = page.getJsonObject("pageInfo");
            if (!info.getBoolean("hasNextPage")) {
                break;
            }
            page = page(list, filter, "first: 500, after: \"" + info.getString("endCursor") + "\"");
        }
        assertEquals(many, found.size());
    }

    @ParameterizedTest
    @CsvSource({"persons, name: \"Tor Vik\"", "defectors, name: \"Tor Vik\"", "events, text: \"gondolier\""})
    void whatIsNotCalledSoIsTheRest(String list, String filter) {
        var rest = page(list, "not: {%s}".formatted(filter), "first: 500");
        assertEquals(page(list, "", "first: 1").getInteger("totalCount") - 4_101, rest.getInteger("totalCount"));
        assertEquals(rest.getInteger("totalCount"), rest.getJsonArray("nodes").size());
        assertFalse(rest.encode().contains("vik"), rest::encode);
    }

    @Test
    void theLastPageIsTheEndOfTheWalk() {
        var last = page("persons", "name: \"Tor Vik\"", "last: 1");
        var id = last.getJsonArray("nodes").getJsonObject(0).getString("id");
        assertEquals("Person:tor-vik-" + COPIES, id, "those of one label stand as they were entered");
    }

    private static JsonObject page(String list, String filter, String slice) {
        var answer =
                server.ask("{ %s(filter: {%s}, %s) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }"
                        .formatted(list, filter, slice));
        assertFalse(answer.containsKey("errors"), answer::encode);
        return answer.getJsonObject("data").getJsonObject(list);
    }
}
