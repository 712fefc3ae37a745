package org.tumen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page reads of the database does not grow with what it is a page of, nor with how deep it is in it. */
class PageCostTest {
    private static final int EVENTS = 10_000;
    /** A node of a plan that reads the table of what is shown, and not an index alone. */
    private static final Pattern TABLE =
            Pattern.compile("\"Node Type\":\"(?:Index|Seq|Bitmap Heap) Scan\"[^{}]*\"Relation Name\":\"summary\"");

    private static final int STATEMENTS = 20_000;
    private static final Map<String, String> RELATIONS =
            Schema.graph(null, false, "").relations();

    private static Connection connection;

    /** Events on a day each, and a twentieth revision that says one thing of each and then says it anew. */
    @BeforeAll
    static void start() throws SQLException {
        var database = TestDatabase.fresh();
        connection = DriverManager.getConnection(
                "jdbc:postgresql://" + database.place() + "?preferQueryMode=simple",
                database.owner().user(),
                database.owner().password());
        run("insert into revision (number, author, message) select n, 'a', 'm' from generate_series(1, 20) n");
        run("insert into entity (kind, slug) select 6, 'event-' || n from generate_series(1, %d) n".formatted(EVENTS));
        run("""
                insert into summary
                    (subject, kind, slug, since, reported_from, reported_until, label, label_key, day, codes, picks, word_set)
                select id, 6, slug, 1, '2021-01-01', '9999-12-31', repeat(slug, 20), slug, date '1990-01-01' + id::int,
                       '{}', '{}', id % 200
                from entity
                """);
        run("""
                insert into statement (id, since, until, first_reported, subject, property, written)
                select gen_random_uuid(), case when n %% 2 = 0 then 20 else 1 end, case when n %% 2 = 0 then 2147483647 else 20 end,
                       '2021-01-01', e.id, 1, e.id
                from generate_series(1, %d) n join entity e on e.slug = 'event-' || (n / 2)
                """.formatted(STATEMENTS));
        defectors();
        sources();
        run("vacuum analyze");
        for (var tries = 0; tries < 100 && !seen(); tries++) {
            run("vacuum analyze summary");
        }
    }

    /** As many sources, and twice as many that are later and of a later revision, or whose day was not told for a while. */
    private static void sources() throws SQLException {
        run("insert into entity (kind, slug) select 9, 'source-' || n from generate_series(1, 3 * %d) n"
                .formatted(EVENTS));
        run("""
                insert into summary
                    (subject, kind, slug, since, reported_from, reported_until, label, label_key, day, codes, picks)
                select id, 9, slug, case part when 1 then 20 else 1 end, '2021-01-01',
                       case part when 2 then date '2021-03-01' else '9999-12-31' end, slug, slug,
                       case part when 0 then date '1990-01-01' + place when 1 then date '2020-01-01' else '9999-12-31' end,
                       '{}', '{}'
                from entity cross join lateral (
                    select split_part(slug, '-', 2)::int %% 3 as part, split_part(slug, '-', 2)::int / 3 as place) lies
                where kind = 9
                """.replace("%%", "%"));
    }

    /** As many defectors, of whom one has a name. */
    private static void defectors() throws SQLException {
        run("insert into entity (kind, slug) select 1, 'person-' || n from generate_series(1, %d) n".formatted(EVENTS));
        run("insert into entity (kind, slug) select 13, 'as-' || slug from entity where kind = 1");
        run("insert into defector select d.id, p.id from entity p join entity d on d.slug = 'as-' || p.slug");
        run("""
                insert into summary
                    (subject, kind, slug, since, reported_from, reported_until, label, label_key, day, codes, picks)
                select id, 13, slug, 1, '2021-01-01', '9999-12-31', slug, slug, date '1990-01-01', '{}', '{}'
                from entity where kind = 13
                """);
        run("""
                insert into name_value (statement, text, folded, script, language, system, kind)
                values (gen_random_uuid(), 'Tor Vik', 'torvik', 'LATIN', 'en', 'OTHER', 'FULL')
                """);
        run("""
                insert into statement (id, since, first_reported, subject, property, written)
                select n.statement, 1, '2021-01-01', e.id, 1, e.id
                from name_value n, entity e where n.text = 'Tor Vik' and e.slug = 'person-77'
                """);
    }

    @ParameterizedTest
    @CsvSource({"force_generic_plan", "force_custom_plan"})
    void whoIsCalledSoIsFoundByTheName(String plan) throws SQLException {
        var reads = "20, '9999-01-01', '{torvik}', '{}', '%torvik%', 'torvik%', '(^|[^a-z])torvik'";
        var read = blocks(plan, relation("defectors filtered by name, counted"), reads);
        assertTrue(read < 200, read + " blocks");
    }

    @Test
    void whatIsCountedOfAFewDaysBeginsWhereSomethingMayReachThem() throws SQLException {
        var reads = "20, '9999-01-01', '2017-01-01', '2017-01-10', ";
        var read = blocks("force_custom_plan", relation("events filtered by date"), reads + "'2016-12-01'");
        assertTrue(read < 200, read + " blocks");
    }

    /** Two thousand sources derive from others: few enough for a planner to read them all for each. */
    @ParameterizedTest
    @CsvSource({"force_generic_plan", "force_custom_plan"})
    void theRootsOfSourcesAreFoundSourceBySource(String plan) throws SQLException {
        run("""
                insert into derivation (id, editor, since, source, origin, reason)
                select gen_random_uuid(), gen_random_uuid()::text, 1, e.id, e.id + 5000, 'a reason'
                from entity e where e.kind = 9 order by e.id limit 2000
                """);
        run("analyze derivation");
        var roots = "select s.id, root from (select id from entity where kind = 9 order by id limit 100) s"
                + " cross join lateral roots_of(s.id, $1) root where $2::date is not null";
        var read = blocks(plan, roots, "20, '9999-01-01'");
        assertTrue(read < 2_000, read + " blocks");
    }

    /** Whether a vacuum has seen all that is shown: it passes over what somebody else in the database may still look at. */
    private static boolean seen() throws SQLException {
        try (var asking = connection.createStatement();
                var told = asking.executeQuery(
                        "select relallvisible >= relpages from pg_class where relname = 'summary'")) {
            told.next();
            return told.getBoolean(1);
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "events by DATE, next                              | '1990-01-05', '0'     | '2017-01-05', '0'",
                "events by DATE from the last, next                | '2017-05-01', '0'     | '1990-02-01', '0'",
                "events by DATE, backwards                         | '2017-05-01', '0'     | '1990-02-01', '0'",
                "events by DATE from the last, backwards           | '1990-01-05', '0'     | '2017-01-05', '0'",
                "events by DATE, filtered, next                    | '1990-01-05', '0'     | '2017-01-05', '0'",
                "events by DATE from the last, filtered, backwards | '1990-01-05', '0'     | '2017-01-05', '0'",
                "events by LABEL, next                             | 'event-1', '0'        | 'event-9', '0'",
                "events by LABEL, backwards                        | 'event-9', '0'        | 'event-1', '0'",
            })
    void aPageDeepInAListReadsNoMoreThanOneNearItsBeginning(String list, String near, String deep) throws SQLException {
        for (var plan : new String[] {"force_generic_plan", "force_custom_plan"}) {
            var reads = "20, '9999-01-01', %s";
            var first = blocks(plan, relation(list), reads.formatted(near));
            var later = blocks(plan, relation(list), reads.formatted(deep));
            assertTrue(later <= first + 10 && first < 60, list + ": " + first + " blocks, then " + later);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sources by DATE from the last            | 10, '9999-01-01'",
                "sources by DATE from the last            | 10, '2021-06-01'",
                "sources by DATE                          | 10, '2021-06-01'",
                "sources by DATE, backwards               | 20, '2021-06-01', '9999-12-31', '9999999'",
                "sources by DATE from the last, backwards | 20, '2021-06-01', '0001-12-31 BC', '0'",
            })
    void whatIsOutOfSightIsNotPassedOver(String list, String reads) throws SQLException {
        for (var plan : new String[] {"force_generic_plan", "force_custom_plan"}) {
            var read = blocks(plan, relation(list), reads);
            assertTrue(read < 150, list + ": " + read + " blocks");
        }
    }

    @ParameterizedTest
    @CsvSource({"total", "counted by KIND", "counted by YEAR", "counted by MOTIVE"})
    void countingByYearsAndWordsReadsNothingButAnIndex(String counts) throws SQLException {
        run("set enable_seqscan = off");
        run("set enable_bitmapscan = off");
        try {
            var plan = plan("force_generic_plan", relation("events " + counts), "20, '9999-01-01'")
                    .encode();
            assertTrue(plan.contains("Index Only Scan") && !TABLE.matcher(plan).find(), plan);
        } finally {
            run("reset all");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"persons", "organizations", "events", "claims", "defectors", "statistics"})
    void whatIsDisputedIsGatheredOnceToBeCounted(String list) throws SQLException {
        var plan = plan(
                        "force_custom_plan",
                        relation(list + " filtered by disputed, counted"),
                        "20, '9999-01-01', true")
                .encode();
        assertTrue(plan.contains("hashed SubPlan"), plan);
    }

    /** Where that were worth it: here it is made to cost nothing. */
    @ParameterizedTest
    @CsvSource({"total", "facets", "counted by KIND", "counted by PLACE"})
    void processesShareTheCountingOfAWholeList(String counts) throws SQLException {
        for (var cost : new String[] {"parallel_setup_cost", "parallel_tuple_cost", "min_parallel_table_scan_size"}) {
            run("set " + cost + " = 0");
        }
        run("set min_parallel_index_scan_size = 0");
        try {
            var plan = plan("force_custom_plan", relation("events " + counts), "20, '9999-01-01'")
                    .encode();
            assertTrue(plan.contains("Gather"), plan);
        } finally {
            run("reset all");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DATE, filtered", "DATE from the last, filtered", "LABEL", "HEADCOUNT", "HEADCOUNT from the last"
            })
    void aPageFilteredByWordsReadsOfTheTableWhatItShows(String order) throws SQLException {
        var sql = relation("events by " + order)
                .replace("where s.kind = 6::smallint", "where s.kind = 6 and s.word_set = any('{7, 207}')");
        run("set enable_bitmapscan = off");
        run("set enable_sort = off");
        try {
            var read = blocks("force_custom_plan", sql, "20, '9999-01-01'");
            assertTrue(read < 120, order + ": " + read + " blocks");
        } finally {
            run("reset all");
        }
    }

    @ParameterizedTest
    @CsvSource({"20", "200"})
    void theFirstChangesOfAHugeRevisionAreReadAlone(int most) throws SQLException {
        for (var plan : new String[] {"force_generic_plan", "force_custom_plan"}) {
            var read = blocks(plan, relation("Revision.changes"), "20, '9999-01-01', array[20], " + most);
            assertTrue(read < 100 + 40 * most, read + " blocks for " + most + " changes");
        }
    }

    @Test
    void whatAHugeRevisionTouchedIsNotReadToItsEnd() throws SQLException {
        run("""
                insert into citation (id, since, first_reported, statement, source, hedge, stance, basis)
                select gen_random_uuid(), 19, '2021-01-01', s.id, e.id, 'NONE', 'ASSERTS', 'STATED'
                from statement s join entity e on e.slug in ('source-1', 'source-2', 'source-3') where s.property = 1
                """);
        run("analyze citation");
        for (var plan : new String[] {"force_generic_plan", "force_custom_plan"}) {
            var read = blocks(plan, relation("recordChanged"), "19, '9999-01-01'");
            assertTrue(read < 40_000, read + " blocks");
        }
        try (var asking = connection.createStatement();
                var told = asking.executeQuery("select touches_much(18), touches_much(19), touches_much(20)")) {
            told.next();
            assertFalse(told.getBoolean(1));
            assertTrue(told.getBoolean(2) && told.getBoolean(3));
        }
    }

    private static String relation(String name) {
        return RELATIONS.entrySet().stream()
                .filter(named -> named.getKey().endsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + RELATIONS.keySet()))
                .getValue();
    }

    /** How many blocks a statement touches. */
    private static int blocks(String plan, String sql, String parameters) throws SQLException {
        var top = plan(plan, sql, parameters);
        return top.getInteger("Shared Hit Blocks") + top.getInteger("Shared Read Blocks");
    }

    private static JsonObject plan(String plan, String sql, String parameters) throws SQLException {
        run("set plan_cache_mode = " + plan);
        run("prepare page as " + sql);
        try (var asking = connection.createStatement();
                var told = asking.executeQuery(
                        "explain (analyze, buffers, format json) execute page (" + parameters + ")")) {
            told.next();
            return new JsonArray(told.getString(1)).getJsonObject(0).getJsonObject("Plan");
        } finally {
            run("deallocate page");
        }
    }

    private static void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
