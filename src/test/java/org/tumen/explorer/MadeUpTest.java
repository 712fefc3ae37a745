package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.TestServer;
import org.tumen.explorer.Browsing.Look;
import org.tumen.explorer.Browsing.Tab;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** What the shipped record has no example of: places with coordinates, and revisions that replace and remove, to which the record's own clock is turned back. */
class MadeUpTest {
    private static final String REPORT = """
            source: {slug: herald-2020, title: Two cross the river, publisher: herald, published: "2020-05-04"}
            declare:
              groups: [crossers]
              organizations: [herald]
              places: [far-bank, near-bank, somewhere]
              events: [crossing, landing]
            statements:
              herald: {names: {text: The Herald, at: byline}}
              crossers: {descriptions: {text: two people, at: lead 1/1}, headcounts: {number: 1200, at: lead 1/1}}
              far-bank:
                names: {text: Far Bank, at: lead 1/1}
                points:
                  - {latitude: 41.9, longitude: 129.1, at: lead 1/1}
                  - {latitude: 41.93, longitude: 129.13, at: body 2/2}
              near-bank:
                names: {text: Near Bank, at: lead 1/1}
                points: {latitude: -3.5, longitude: 131.25, precision: 0.5, at: lead 1/1}
              somewhere: {descriptions: {text: a place that nobody tells of, at: lead 1/1}}
              crossing:
                descriptions: {text: Two people cross, at: lead 1/1}
                kinds: {code: DEFECTION, at: lead 1/1}
                dates: {edtf: "2020-05-02", at: lead 1/1}
                places: [{to: far-bank, role: FROM, at: lead 1/1}, {to: near-bank, role: TO, at: lead 1/1}]
                participants: [{agent: crossers, roles: {code: DEFECTOR, at: lead 1/1}}]
              landing:
                descriptions: {text: Two people land, at: lead 1/1}
                kinds: {code: ARRIVAL, at: lead 1/1}
                places: [{to: near-bank, role: AT, at: lead 1/1}, {to: somewhere, role: VIA, at: lead 1/1}]
            """;

    private static final String MANY = """
            source: {slug: list-2021, title: A list, publisher: office, published: "2021-01-01"}
            declare: {organizations: [office]}
            statements:
              office: {names: [%s]}
              crossing: {headcounts: {number: 3, at: lead 1/1}}
            """;

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.yaml"), REPORT);
        server = new TestServer(Map.of("TUMEN_RECORD", folder.toString()));
        var names = IntStream.range(0, 120)
                .mapToObj("{text: Office %s, at: byline}"::formatted)
                .collect(Collectors.joining(", "));
        try (var record = new ImportedRecord(server.database())) {
            var mended = REPORT.replace("2020-05-02", "2020-05-03").replace("Two cross the", "Some cross the");
            assertEquals(2, record.revision(new RecordFile("report.yaml", mended)));
            assertEquals(3, record.revision(new RecordFile("many.yaml", MANY.formatted(names))));
        }
        server.awaitRevision(3);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Tab open(String path) {
        var tab = Browsing.tab(Look.WIDE);
        tab.page().navigate("http://localhost:" + server.port() + path);
        return tab.drawn();
    }

    @Test
    void theMoreExactOfTwoPointsThatAgreeIsUsed() {
        var place = server.ask("{ node(id: \"Place:far-bank\") { ... on Place { points { display } disagreements { id }"
                        + " coordinates { display latitude precision pick { rule } } } } }")
                .getJsonObject("data")
                .getJsonObject("node");
        var used = place.getJsonObject("coordinates");
        assertEquals("41.93° N, 129.13° E", used.getString("display"));
        assertEquals("0.01", used.getValue("precision").toString());
        assertEquals("PRECISION", used.getJsonObject("pick").getString("rule"));
        assertEquals(2, place.getJsonArray("points").size());
        assertTrue(place.getJsonArray("disagreements").isEmpty());
    }

    @Test
    void placesWithCoordinatesStandOnAMapThatLeadsToTheirEvents() {
        try (var tab = open("/events")) {
            var circles = tab.page().locator("svg.map a");
            assertEquals(
                    List.of("Near Bank: 2 events", "Far Bank: 1 events"),
                    circles.all().stream()
                            .map(each -> each.getAttribute("aria-label"))
                            .toList());
            assertTrue(number(circles.nth(0), "r") > number(circles.nth(1), "r"), "what is more is larger");
            assertTrue(
                    number(circles.nth(1), "cy") < number(circles.nth(0), "cy"), "what is further north stands higher");
            tab.assertAccessible();
            tab.page().locator("#places").scrollIntoViewIfNeeded();
            tab.shoot("map");
            tab.page().locator("#places summary").click();
            assertTrue(tab.text("#places table").contains("3.5° S, 131.25° E"));
            circles.nth(1).focus();
            tab.page().keyboard().press("Enter");
            tab.page().waitForURL(Pattern.compile(".*place=far-bank"));
            tab.drawn();
            PlaywrightAssertions.assertThat(tab.page().locator(".rows > li"))
                    .hasText(Pattern.compile("Two people cross"));
            tab.assertNothingWrong();
        }
    }

    private static double number(Locator circled, String attribute) {
        return Double.parseDouble(circled.locator("circle").getAttribute(attribute));
    }

    @Test
    void aRevisionShowsWhatItReplacedAndRemoved() {
        try (var tab = open("/revision/2")) {
            assertTrue(tab.text(".changes .removed").contains("2 May 2020"), tab.text("main"));
            assertTrue(tab.text(".changes .added").contains("3 May 2020"), tab.text("main"));
            assertTrue(tab.text(".changes .changed").contains("has another description"), tab.text("main"));
            assertEquals(0, tab.page().locator("main del a").count(), "what is gone leads nowhere");
            tab.assertAccessible();
            tab.shoot("replaced");
            tab.assertNothingWrong();
        }
    }

    @Test
    void aLongDifferenceIsReadPageByPage() {
        try (var tab = open("/history?from=1&to=3")) {
            var next = tab.page().locator("main a[rel=next]");
            while (next.count() > 0) {
                next.click();
                tab.drawn();
            }
            assertTrue(tab.page().url().endsWith("page=3"), tab.page().url());
            assertTrue(tab.text("main h2").endsWith("page 3"));
            assertTrue(tab.text(".changes .removed").contains("2 May 2020"), tab.text("main"));
            tab.assertNothingWrong();
        }
    }

    /** Revision 2 replaced the day, and a report of 2021 came with revision 3. */
    @Test
    void theRecordsOwnClockIsTurnedInTheHeaderAndStandsInTheAddress() {
        try (var tab = open("/event/crossing")) {
            var now = tab.text(".facts");
            assertTrue(now.contains("3 May 2020") && now.contains("How many"), now);
            tab.page().getByLabel("Tumen’s record").selectOption("1");
            tab.page().waitForURL(Pattern.compile(".*/event/crossing\\?asOf=1"));
            tab.drawn();
            var then = tab.text("main");
            assertTrue(tab.text("#clocks").contains("what Tumen held at revision 1"), tab.text("#clocks"));
            assertTrue(then.contains("2 May 2020") && !then.contains("3 May"), then);
            assertTrue(!tab.text(".facts").contains("How many"), then);
            tab.page().reload();
            assertEquals(then, tab.drawn().text("main"), "reloaded");
            try (var other = open(path(tab))) {
                assertEquals(then, other.text("main"), "whoever is sent the link");
                assertEquals("1", other.page().getByLabel("Tumen’s record").inputValue());
            }
            tab.page()
                    .getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Events").setExact(true))
                    .click();
            tab.page().waitForURL(Pattern.compile(".*/events\\?asOf=1"));
            assertTrue(tab.drawn().text(".rows").contains("2 May 2020"), tab.text(".rows"));
            tab.page().goBack();
            tab.page().waitForURL(Pattern.compile(".*/event/crossing.*"));
            tab.drawn().page().getByText("Back to the present").click();
            tab.page().waitForURL(Pattern.compile(".*/event/crossing$"));
            PlaywrightAssertions.assertThat(tab.page().locator(".facts")).containsText("3 May 2020");
            assertEquals(now, tab.drawn().text(".facts"));
            tab.assertNothingWrong();
        }
    }

    @Test
    void bothClocksAreTurnedAtOnce() {
        try (var tab = open("/event/crossing")) {
            tab.page().getByLabel("Newspapers").fill("2020-12-31");
            tab.page().getByLabel("Newspapers").blur();
            tab.page().waitForURL(Pattern.compile(".*reportedBy=2020-12-31"));
            assertFacts(tab, "3 May 2020", false);
            tab.page().getByLabel("Tumen’s record").selectOption("1");
            tab.page().waitForURL(Pattern.compile(".*asOf=1&reportedBy=2020-12-31"));
            assertFacts(tab, "2 May 2020", false);
            var sentence = tab.text("#clocks p");
            assertEquals(
                    "You see, of what Tumen held at revision 1, only what newspapers had printed by 2020-12-31.",
                    sentence);
            tab.page().getByLabel("Newspapers").fill("2020-05-03");
            tab.page().getByLabel("Newspapers").blur();
            PlaywrightAssertions.assertThat(tab.page().locator("h1")).hasText("Not reported yet");
            tab.page().getByLabel("Newspapers").fill("2021-01-01");
            tab.page().getByLabel("Newspapers").blur();
            tab.drawn();
            tab.page().getByLabel("Tumen’s record").selectOption("3");
            tab.page().waitForURL(Pattern.compile(".*asOf=3&reportedBy=2021-01-01"));
            assertFacts(tab, "3 May 2020", true);
        }
    }

    private static void assertFacts(Tab tab, String day, boolean counted) {
        var main = tab.drawn().text("main");
        assertTrue(tab.page().locator(".facts").count() > 0, tab.page().url() + main + tab.wrong());
        var facts = tab.text(".facts");
        assertTrue(facts.contains(day), facts);
        assertEquals(counted, facts.contains("How many"), facts);
    }

    private static String path(Tab tab) {
        return URI.create(tab.page().url()).getRawPath() + "?"
                + URI.create(tab.page().url()).getRawQuery();
    }

    @Test
    void aLargeNumberHasMarksBetweenItsThousands() {
        try (var tab = open("/group/crossers")) {
            assertTrue(tab.text(".facts").contains("1,200"), tab.text("main"));
        }
    }
}
