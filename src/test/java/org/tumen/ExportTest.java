package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of a list holds is what the graph answers at the same clocks, under the same filter, in the same order. */
class ExportTest {
    private static final String NONE = "";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.WIDE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "persons;;;",
                "persons;2016-08-20;;",
                "persons;;{\"name\":\"Kim\"};{\"field\":\"LABEL\",\"direction\":\"DESC\"}",
                "organizations;;;",
                "organizations;2016-08-20;;{\"field\":\"LABEL\",\"direction\":\"DESC\"}",
                "defectors;;;",
                "defectors;2016-08-20;{\"named\":true};{\"field\":\"DATE\",\"direction\":\"DESC\"}",
                "events;;;",
                "events;2016-08-20;{\"kinds\":[\"DEFECTION\"]};",
                "claims;;;",
                "claims;;{\"topics\":[\"ACCUSATION\"]};",
                "claims;2016-08-20;;",
                "sources;;;",
                "sources;;{\"seen\":false};",
                "statistics;;;",
                "disagreements;;;",
                "disagreements;2016-08-20;;{\"field\":\"WEIGHT\"}",
                "revisions;;;"
            })
    void aFileHoldsTheThingsOfTheListInItsOrder(String list, String day, String filter, String order)
            throws IOException {
        List<String> ids = ids(list, day, filter, order);
        assertTrue(ids.size() > 0, list);
        String parameters = parameters(day, filter, order);
        assertEquals(ids, column(rows(list, parameters), "id"));
        List<String> lines =
                body("/export/" + list + ".jsonl" + parameters).lines().toList();
        assertEquals(
                ids,
                lines.stream().map(line -> new JsonObject(line).getString("id")).toList());
        JsonArray graph = new JsonObject(body("/export/" + list + ".jsonld" + parameters)).getJsonArray("@graph");
        assertEquals(ids.size(), graph.size() - 1, "the first is the file itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016-08-20"})
    void whatAPersonShowsIsWhatTheGraphShows(String day) throws IOException {
        var asked = nodes(
                "persons", day, "id label publicBasis names { text nameKind } birthDate { date { edtf } } permalink");
        for (CSVRecord row : rows("persons", parameters(day, null, null))) {
            JsonObject person = asked.get(row.get("id"));
            assertEquals(person.getString("label"), row.get("label"));
            assertEquals(person.getString("publicBasis"), row.get("publicBasis"));
            assertEquals(person.getString("permalink"), row.get("permalink"));
            JsonObject birth = person.getJsonObject("birthDate");
            assertEquals(birth == null ? "" : birth.getJsonObject("date").getString("edtf"), row.get("birthDate"));
            assertEquals(
                    person.getJsonArray("names").stream()
                            .map(JsonObject.class::cast)
                            .filter(name -> !name.getString("nameKind").equals("MISPRINT"))
                            .map(name -> name.getString("text"))
                            .distinct()
                            .collect(Collectors.joining(" | ")),
                    row.get("names"));
        }
    }

    @ParameterizedTest
    @CsvSource({"statements, subject", "citations, source"})
    void whatIsOfOneThingLiesTogetherById(String table, String of) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        List<String> things = new ArrayList<>();
        server.get("/export/" + table + ".jsonl")
                .body()
                .lines()
                .map(JsonObject::new)
                .forEach(row -> {
                    String thing = row.getString(of);
                    if (things.isEmpty() || !thing.equals(things.get(things.size() - 1))) {
                        things.add(thing);
                    }
                    ids.computeIfAbsent(thing, none -> new ArrayList<>()).add(row.getString("id"));
                });
        assertTrue(things.size() > 100, table);
        assertEquals(List.copyOf(ids.keySet()), things);
        ids.values().forEach(own -> assertEquals(own.stream().sorted().toList(), own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016-08-20"})
    void noClaimIsWithoutItsSpeakerAndItsStanding(String day) throws IOException {
        var asked = nodes("claims", day, "id label standing topic speaker { id label }");
        for (CSVRecord row : rows("claims", parameters(day, null, null))) {
            JsonObject claim = asked.get(row.get("id"));
            assertEquals(claim.getString("label"), meant(row.get("label")));
            assertEquals(claim.getString("standing"), row.get("standing"));
            assertEquals(claim.getString("topic"), row.get("topic"));
            assertEquals(claim.getJsonObject("speaker").getString("id"), row.get("speaker"));
            assertEquals(claim.getJsonObject("speaker").getString("label"), row.get("speakerLabel"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016-08-20"})
    void everyStatementIsWhatTheGraphShows(String day) throws IOException {
        List<CSVRecord> rows = rows("statements", parameters(day, null, null));
        assertEquals(new TreeSet<>(column(rows, "id")).size(), rows.size());
        String fields =
                "... on Statement { property display rank disputed origins pick { rule candidates } subject { id label } }";
        Map<String, JsonObject> found = found(column(rows, "id"), day, fields);
        for (CSVRecord row : rows) {
            JsonObject statement = found.get(row.get("id"));
            assertEquals(statement.getString("display"), meant(row.get("value")));
            assertEquals(statement.getString("property"), row.get("property"));
            assertEquals(statement.getString("rank"), row.get("rank"));
            assertEquals(statement.getBoolean("disputed").toString(), row.get("disputed"));
            assertEquals(statement.getInteger("origins").toString(), row.get("origins"));
            assertEquals(statement.getJsonObject("subject").getString("id"), row.get("subject"));
            JsonObject pick = statement.getJsonObject("pick");
            assertEquals(pick == null ? "" : pick.getString("rule"), row.get("pick"));
            boolean claimed = row.get("property").equals("WORDING");
            assertEquals(claimed, !row.get("standing").isEmpty(), row.toString());
            assertEquals(claimed, !row.get("speaker").isEmpty(), row.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016-08-20"})
    void everyCitationIsWhatTheGraphShows(String day) throws IOException {
        List<CSVRecord> rows = rows("citations", parameters(day, null, null));
        assertEquals(count(day), rows.size());
        String fields = "... on Citation { hedge stance basis printed note part paragraph source { id title } "
                + "statement { id display } hops { act agent { id label } } }";
        Map<String, JsonObject> found = found(column(rows, "id"), day, fields);
        for (CSVRecord row : rows) {
            JsonObject citation = found.get(row.get("id"));
            for (String name : List.of("hedge", "stance", "basis", "printed", "note", "part")) {
                assertEquals(Objects.requireNonNullElse(citation.getString(name), ""), meant(row.get(name)), name);
            }
            assertEquals(citation.getJsonObject("source").getString("id"), row.get("source"));
            assertEquals(citation.getJsonObject("source").getString("title"), meant(row.get("sourceTitle")));
            assertEquals(citation.getJsonObject("statement").getString("id"), row.get("statement"));
            assertEquals(citation.getJsonObject("statement").getString("display"), meant(row.get("value")));
            List<JsonObject> hops = citation.getJsonArray("hops").stream()
                    .map(JsonObject.class::cast)
                    .toList();
            assertEquals(
                    hops.stream()
                            .map(hop -> hop.getJsonObject("agent").getString("id"))
                            .collect(Collectors.joining(" | ")),
                    row.get("chain"));
            assertFalse(row.get("speaker").isEmpty() && !hops.isEmpty(), row.toString());
            assertEquals(
                    row.get("property").equals("WORDING"), !row.get("standing").isEmpty(), row.toString());
        }
    }

    @Test
    void everyObservationIsInTheFile() throws IOException {
        var series =
                nodes("statistics", NONE, "id observations(first: 500) { totalCount nodes { id figure { number } } }");
        int all = series.values().stream()
                .mapToInt(each -> each.getJsonObject("observations").getInteger("totalCount"))
                .sum();
        List<CSVRecord> rows = rows("observations", NONE);
        assertEquals(all, rows.size());
        Map<String, CSVRecord> byId = rows.stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
        series.values()
                .forEach(each -> each.getJsonObject("observations").getJsonArray("nodes").stream()
                        .map(JsonObject.class::cast)
                        .filter(observation -> observation.getJsonObject("figure") != null)
                        .forEach(observation -> assertEquals(
                                observation
                                        .getJsonObject("figure")
                                        .getValue("number")
                                        .toString(),
                                byId.get(observation.getString("id")).get("number"))));
    }

    @Test
    void statementsOfAnEntityAreFiltered() throws IOException {
        List<CSVRecord> rows =
                rows("statements", parameters(NONE, "{\"about\":[\"thae-yong-ho\"],\"properties\":[\"NAME\"]}", null));
        assertTrue(rows.size() > 3);
        rows.forEach(row -> assertEquals("NAME", row.get("property")));
        assertEquals(
                List.of("Person:thae-yong-ho"),
                column(rows, "subject").stream().distinct().toList());
    }

    private static int count(String day) {
        return ask(day, "{ record { citations } }").getJsonObject("record").getInteger("citations");
    }

    private static List<CSVRecord> rows(String list, String parameters) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return CSVParser.parse(body("/export/" + list + ".csv" + parameters), format)
                .getRecords();
    }

    private static List<String> column(List<CSVRecord> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    /** A text as it was before a spreadsheet was kept from running it. */
    private static String meant(String cell) {
        return cell.matches("(?s)'+[=+\\-@\t\r\n＝＋－＠].*") ? cell.substring(1) : cell;
    }

    private static String body(String path) {
        var answer = server.get(path);
        assertEquals(200, answer.statusCode(), () -> path + answer.body());
        return answer.body();
    }

    private static String parameters(String day, String filter, String order) {
        StringBuilder parameters = new StringBuilder("?asOf=1");
        Map<String, String> given = new LinkedHashMap<>();
        given.put("reportedBy", day);
        given.put("filter", filter);
        given.put("orderBy", order);
        given.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                parameters
                        .append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return parameters.toString();
    }

    private static JsonObject ask(String day, String query) {
        String clocks = day == null || day.isEmpty() ? "" : " @reportedBy(date: \"" + day + "\")";
        JsonObject answer = server.ask("query Q @asOf(revision: 1)" + clocks + " " + query);
        assertFalse(answer.containsKey("errors"), answer::encode);
        return answer.getJsonObject("data");
    }

    /** The ids of a list as the graph answers them, page by page. */
    private static List<String> ids(String list, String day, String filter, String order) {
        return pages(list, day, filter, order, "id").stream()
                .map(node -> node.getString("id"))
                .toList();
    }

    private static Map<String, JsonObject> nodes(String list, String day, String fields) {
        Map<String, JsonObject> nodes = new LinkedHashMap<>();
        pages(list, day, null, null, fields).forEach(node -> nodes.put(node.getString("id"), node));
        return nodes;
    }

    private static List<JsonObject> pages(String list, String day, String filter, String order, String fields) {
        List<JsonObject> nodes = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            String arguments = "first: 50" + after + written("filter", filter) + written("orderBy", order);
            JsonObject page = ask(
                            day,
                            "{ %s(%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(list, arguments, fields))
                    .getJsonObject(list);
            page.getJsonArray("nodes").forEach(node -> nodes.add((JsonObject) node));
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        }
        return nodes;
    }

    /** JSON as a document has it: keys, and the words of enums, without quotes. */
    private static String written(String argument, String json) {
        return json == null
                ? ""
                : ", " + argument + ": " + json.replaceAll("\"(\\w+)\":", "$1:").replaceAll("\"([A-Z_]+)\"", "$1");
    }

    private static Map<String, JsonObject> found(List<String> ids, String day, String fields) {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += 250) {
            String some = ids.subList(from, Math.min(ids.size(), from + 250)).stream()
                    .collect(Collectors.joining("\", \"", "\"", "\""));
            ask(day, "{ nodes(ids: [" + some + "]) { id " + fields + " } }")
                    .getJsonArray("nodes")
                    .forEach(node -> found.put(((JsonObject) node).getString("id"), (JsonObject) node));
        }
        return found;
    }
}
