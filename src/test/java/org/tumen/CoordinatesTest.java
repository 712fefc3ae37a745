package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Where places are: told as exactly as each report tells, and disputed where two cannot both be right. */
class CoordinatesTest {
    private static final String POINTS = """
            { near: place(id: "ferry") { coordinates { ...p } points { ...p } disagreements { property } }
              far: place(id: "island") { coordinates { ...p } points { ...p } disagreements { property } }
              none: place(id: "nowhere") { coordinates { ...p } points { ...p } disagreements { property } } }
            fragment p on ReportedPoint { display latitude longitude precision origins disputed property
              subject { __typename } pick { candidates } citations { source { title } } history { __typename } }
            """;

    private static final String DECLARED = "declare: {places: [ferry, island, nowhere]}";

    private static ImportedRecord record;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        server.awaitRevision(Objects.requireNonNull(record.revision(
                file(
                        "one",
                        DECLARED,
                        "{latitude: 10.25, longitude: 20.5}",
                        "{latitude: -3, longitude: 179.9, precision: 0.2}"),
                file(
                        "two",
                        "",
                        "{latitude: 10.3, longitude: 20.5}",
                        "{latitude: -3, longitude: -170, precision: 0.2}"))));
    }

    private static RecordFile file(String slug, String declared, String ferry, String island) {
        return new RecordFile(slug + ".yaml", """
                source: {slug: %s, title: %s, published: "2020-05-04"}
                %s
                statements:
                  ferry: {names: {text: Ferry}, points: %s}
                  island: {names: {text: Island}, points: %s}
                  nowhere: {names: {text: Nowhere}}
                """.formatted(slug, slug, declared, ferry, island));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @Test
    void aPointIsAsExactAsItIsTold() {
        JsonObject near = server.ask(POINTS).getJsonObject("data").getJsonObject("near");
        assertEquals(List.of("0.01", "0.1"), precisions(near));
        assertEquals(
                "10.25", near.getJsonObject("coordinates").getValue("latitude").toString());
        assertEquals(List.of(), near.getJsonArray("disagreements").getList(), "one of them is off by as much");
    }

    @Test
    void pointsTooFarFromOneAnotherAreDisputed() {
        JsonObject far = server.ask(POINTS).getJsonObject("data").getJsonObject("far");
        assertEquals(
                "COORDINATES",
                far.getJsonArray("disagreements").getJsonObject(0).getString("property"));
        assertEquals(2, far.getJsonArray("points").size());
    }

    @Test
    void aPlaceThatNobodyTellsOfIsNowhere() {
        JsonObject none = server.ask(POINTS).getJsonObject("data").getJsonObject("none");
        assertEquals(null, none.getValue("coordinates"));
        assertEquals(0, none.getJsonArray("points").size());
    }

    private static List<String> precisions(JsonObject place) {
        return place.getJsonArray("points").stream()
                .map(point -> ((JsonObject) point).getValue("precision").toString())
                .sorted()
                .collect(Collectors.toList());
    }
}
