package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.db.Writes;
import org.tumen.explorer.Browsing.Look;
import org.tumen.explorer.Browsing.Tab;

/** What readers do: turn the clocks, open evidence, take along, and be told that the record has moved on. */
class ReadingTest {
    private static final String EVENT = "/event/thae-defection";

    @Test
    void anyValueLeadsToItsCitations() {
        try (var tab = Browsing.tab(Look.WIDE).open(EVENT)) {
            tab.page().locator(".facts button.evidence.disputed").first().click();
            var drawer = tab.page().locator("dialog#evidence");
            PlaywrightAssertions.assertThat(drawer.locator(".citation").first()).isVisible();
            assertTrue(drawer.innerText().contains("Reports disagree"), drawer::innerText);
            assertTrue(drawer.locator(".reported").count() > 1, "each value that was reported");
            tab.assertAccessible();
            tab.shoot("evidence");
            tab.page().keyboard().press("Escape");
            PlaywrightAssertions.assertThat(drawer).isHidden();
            tab.assertNothingWrong();
        }
    }

    @Test
    void theReportingDayIsTurnedInTheHeaderAndStandsInTheAddress() {
        try (var tab = Browsing.tab(Look.WIDE).open(EVENT)) {
            assertTrue(tab.text(".facts").contains("16 August 2016"));
            tab.page().getByLabel("Newspapers").fill("2016-08-16");
            tab.page().getByLabel("Newspapers").blur();
            tab.page().waitForURL(Pattern.compile(".*reportedBy=2016-08-16"));
            tab.drawn();
            assertTrue(tab.text("#clocks").contains("only what newspapers had printed by 2016-08-16"));
            assertFalse(tab.text("main").contains("17 August 2016"), "no report of the 17th");
            tab.page()
                    .getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Defectors").setExact(true))
                    .click();
            tab.page().waitForURL(Pattern.compile(".*/defectors\\?reportedBy=2016-08-16"));
            tab.assertNothingWrong();
        }
    }

    @Test
    void aDisagreementIsOpenedToItsCitations() {
        try (var tab = Browsing.tab(Look.WIDE).open("/disagreements?property=ANNOUNCED")) {
            tab.page().locator(".disagreement h2 a").first().click();
            tab.page().waitForURL(Pattern.compile(".*/disagreement/.*"));
            tab.drawn();
            assertTrue(tab.page().locator(".sides .side").count() >= 2);
            assertTrue(tab.page().locator(".side .citation a[href^='/source/']").count() >= 2);
            tab.assertNothingWrong();
        }
    }

    @Test
    void everyViewShowsItsQueryAndHandsItToGraphiql() {
        try (var tab = Browsing.tab(Look.WIDE).open("/sources")) {
            tab.page().getByText("Show query").click();
            assertTrue(tab.page().locator(".tools pre").first().innerText().startsWith("query Sources("));
            tab.page().getByText("Open in GraphiQL").first().click();
            tab.page().waitForURL(Pattern.compile(".*/graphiql/"));
            PlaywrightAssertions.assertThat(tab.page().locator("body")).containsText("Sources");
        }
    }

    @Test
    void aPageIsCitedAtItsRevision() {
        try (var tab = Browsing.tab(Look.WIDE).open("/person/thae-yong-ho")) {
            tab.page().getByText("Cite this page").click();
            var cited = tab.page().locator(".tools details").first();
            assertTrue(cited.innerText().contains("Thae Yong-ho"), cited::innerText);
            assertTrue(cited.locator("a").first().getAttribute("href").matches(".*asOf=\\d+"));
            assertTrue(cited.locator("pre").innerText().startsWith("@"), "BibTeX");
        }
    }

    @Test
    void whatChangesElsewhereIsToldQuietly() {
        var server = Browsing.server().server();
        int revision = server.ask("{ record { revision } }")
                .getJsonObject("data")
                .getJsonObject("record")
                .getInteger("revision");
        var change = revision + "&to=" + (revision + 1);
        var vertx = Vertx.vertx();
        try (var tab = Browsing.tab(Look.WIDE).open("/about")) {
            new Writes(server.database().writePool(vertx))
                    .change("tester", "a change by others", made -> Future.succeededFuture(true))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            var live = tab.page().locator("#live");
            PlaywrightAssertions.assertThat(live).containsText("The record has moved on: revision " + (revision + 1));
            assertTrue(live.locator("a").first().getAttribute("href").startsWith("/history?from=" + change));
            live.locator("a").first().click();
            tab.drawn();
            PlaywrightAssertions.assertThat(tab.page().locator("h1"))
                    .hasText("What changed from revision " + change.replace("&to=", " to "));
            tab.assertNothingWrong();
        } finally {
            vertx.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"person, /person/thae-yong-ho", "event, /event/thae-defection", "series, /series/mou-arrivals"})
    void onPaperStandsWhoSaysWhatAndHowToCiteIt(String name, String path) {
        try (var tab = Browsing.tab(Look.WIDE).open(path)) {
            tab.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            PlaywrightAssertions.assertThat(tab.page().locator("header nav")).isHidden();
            PlaywrightAssertions.assertThat(tab.page().locator(".tools p").first())
                    .containsText("evision");
            if (!name.equals("series")) {
                assertTrue(tab.text(".reports .citation").length() > 10, "each report is open");
            }
            tab.page().pdf(new PdfOptions().setPath(Path.of("target/screenshots/paper-" + name + ".pdf")));
            tab.shoot("paper-" + name);
            tab.assertNothingWrong();
        }
    }

    @Test
    void aKeyboardIsEnough() {
        try (var tab = Browsing.tab(Look.WIDE).open(EVENT)) {
            var asked = new ArrayList<String>();
            tab.page().onRequest(request -> asked.add(request.url()));
            tab.page().keyboard().press("Tab");
            assertEquals("Skip to the content", focused(tab));
            tab.page().keyboard().press("Enter");
            var button = tab.page().locator(".facts button.evidence").first();
            button.focus();
            tab.page().keyboard().press("Enter");
            PlaywrightAssertions.assertThat(
                            tab.page().locator("dialog#evidence .citation").first())
                    .isVisible();
            var questions = asked.stream().filter(url -> url.contains("/graphql?"));
            assertEquals(1, questions.count(), "who skips to the content stays on the page: " + asked);
            tab.page().keyboard().press("Escape");
            PlaywrightAssertions.assertThat(button).isFocused();
        }
    }

    private static String focused(Tab tab) {
        return (String) tab.page().evaluate("() => document.activeElement.textContent.trim()");
    }
}
