package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.db.Writes;
import org.tumen.explorer.Browsing.Look;
import org.tumen.explorer.Browsing.Tab;

/** What readers do: turn the clocks, open evidence, search, take along, and be told that the record has moved on. */
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
    void theReportingDayIsDraggedAlongTheReports() {
        try (var tab = Browsing.tab(Look.WIDE).open(EVENT)) {
            var slider = tab.page().getByRole(AriaRole.SLIDER);
            slider.focus();
            tab.page().keyboard().press("Home");
            tab.page().waitForURL(Pattern.compile(".*reportedBy=.*"));
            PlaywrightAssertions.assertThat(tab.page().locator("h1")).hasText("Not reported yet");
            tab.page().keyboard().press("ArrowRight");
            PlaywrightAssertions.assertThat(tab.page().locator("h1")).not().hasText("Not reported yet");
            tab.page().keyboard().press("End");
            tab.page().waitForURL(Pattern.compile(".*thae-defection"));
            PlaywrightAssertions.assertThat(tab.page().locator(".days")).containsText("All reports");
        }
    }

    @Test
    void aSpellingThatIsNotShownFindsWhoIsMeant() {
        try (var tab = Browsing.tab(Look.WIDE).open("/search")) {
            tab.page().getByLabel("A name in any spelling").pressSequentially("tay yong ho");
            tab.page().waitForURL(Pattern.compile(".*text=tay.*"));
            PlaywrightAssertions.assertThat(tab.page().locator("main .title").first())
                    .containsText("Thae Yong-ho");
            assertFalse(tab.text("main .rows").contains("tay yong ho"));
            assertEquals(true, tab.page().evaluate("() => document.activeElement.name === 'text'"), "one types on");
            tab.assertNothingWrong();
        }
    }

    @Test
    void eventsAreFoundAsOneTypes() {
        try (var tab = Browsing.tab(Look.WIDE).open("/events")) {
            var words = tab.page().getByLabel("Words");
            words.pressSequentially("diplomat def");
            PlaywrightAssertions.assertThat(tab.page().locator("main .title").first())
                    .containsText("diplomat defects");
            assertEquals(true, tab.page().evaluate("() => document.activeElement.name === 'text'"), "one types on");
            words.fill("");
            PlaywrightAssertions.assertThat(tab.page().locator("main .facets")).isVisible();
            tab.assertNothingWrong();
        }
    }

    @Test
    void anAnswerTakesBackNoLetterThatIsTypedMeanwhile() {
        try (var tab = Browsing.tab(Look.WIDE).open("/search")) {
            var letters = tab.page().getByLabel("A name in any spelling");
            var held = new ArrayList<Route>();
            tab.page().route(Pattern.compile("/graphql\\?"), held::add);
            letters.fill("thae");
            tab.page().waitForCondition(() -> !held.isEmpty());
            letters.evaluate("field => (field.value += ' yong')"); // typed, and not asked for yet
            held.get(0).resume();
            PlaywrightAssertions.assertThat(tab.page().locator("main .rows")).isVisible();
            assertEquals("thae yong", letters.inputValue());
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
    void aFilterStandsInTheAddressAndInTheFile() {
        try (var tab = Browsing.tab(Look.WIDE).open("/events?kind=ASYLUM_REQUEST")) {
            assertTrue(tab.page().locator(".rows > li").count() >= 2);
            var kinds = tab.page().locator(".rows .manner").allInnerTexts();
            assertTrue(kinds.stream().allMatch(kind -> kind.startsWith("Asylum request")), kinds.toString());
            tab.page()
                    .locator(".tools summary", new LocatorOptions().setHasText("Download"))
                    .click();
            var file = tab.page().locator(".tools a[download]").first().getAttribute("href");
            assertTrue(file.contains("/export/events.csv?filter="), file);
            assertEquals(200, Browsing.server().server().get(file).statusCode());
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

    @Test
    void whatIsNotThereIsSaidSo() {
        try (var tab = Browsing.tab(Look.PHONE).open("/person/nobody")) {
            assertEquals("Nothing here", tab.text("h1"));
            tab.assertAccessible();
        }
    }

    @Test
    void aServerThatIsGoneIsToldAndThePageStaysUsable() {
        try (var tab = Browsing.tab(Look.WIDE).open("/about")) {
            tab.context().setOffline(true);
            tab.page()
                    .getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("About").setExact(true))
                    .click();
            PlaywrightAssertions.assertThat(tab.page().locator("[role=alert] h1"))
                    .hasText("No connection");
            tab.context().setOffline(false);
            PlaywrightAssertions.assertThat(tab.page().locator("h1")).hasText("About this record");
        }
    }

    /** Its module was not fetched before the way to the server went. */
    @Test
    void aPageThatCannotBeFetchedIsTriedAgain() {
        try (var tab = Browsing.tab(Look.WIDE)) {
            tab.page().route(Pattern.compile("/web/statistics\\.[0-9a-f]+\\.js"), Route::abort);
            tab.open("/about");
            tab.context().setOffline(true);
            tab.page()
                    .getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Statistics").setExact(true))
                    .click();
            var told = tab.page().locator("[role=alert]");
            PlaywrightAssertions.assertThat(told).containsText("This page cannot be fetched");
            var again = told.locator("button");
            again.click();
            PlaywrightAssertions.assertThat(tab.page().locator("#progress"))
                    .hasText("The server still cannot be reached.");
            PlaywrightAssertions.assertThat(again).isVisible();
            tab.page().unroute(Pattern.compile("/web/statistics\\.[0-9a-f]+\\.js"));
            tab.context().setOffline(false);
            PlaywrightAssertions.assertThat(tab.page().locator("h1")).hasText("Statistics");
            tab.drawn();
        }
    }

    @Test
    void whatComesLaterAndDoesNotIsToldBesideWhatIsThere() {
        try (var tab = Browsing.tab(Look.WIDE)) {
            var counts = Pattern.compile("/graphql\\?.*%22filter%22%3Anull%7D");
            tab.page().route(counts, Route::abort);
            tab.open("/claims");
            assertTrue(tab.page().locator(".rows > li").count() > 20, "rows do not wait for what is counted");
            PlaywrightAssertions.assertThat(tab.page().locator(".note"))
                    .containsText("Not everything could be counted");
        }
    }

    @Test
    void withoutScriptAThingIsReadAllTheSame() {
        try (var tab = Browsing.tab(Look.WIDE, new NewContextOptions().setJavaScriptEnabled(false))) {
            tab.page().navigate(Browsing.server().address(EVENT));
            assertTrue(tab.text("main").contains("17 August 2016"));
            assertTrue(tab.text("footer").contains("editors@example.org"));
        }
    }

    /** Rows of a list of 2,000 that is read to its end and back. */
    private static final String LONG_LIST = """
            async () => {
              const page = (from) => ({
                nodes: Array.from({length: 50}, (unused, index) => ({id: String(from + index)})),
                pageInfo: {hasNextPage: from + 50 < 2000, hasPreviousPage: from > 0, startCursor: String(from), endCursor: String(from + 49)},
              });
              const list = document.createElement('tumen-endless');
              document.querySelector('main').replaceChildren(list);
              const more = async ({after, before}) => page(after === undefined ? Number(before) - 50 : Number(after) + 1);
              list.source = {first: page(0), more, row: ({id}) => id, label: 'Numbers'};
              const rows = () => [...list.querySelectorAll('li')].map((row) => row.textContent);
              let most = 0;
              const end = performance.now() + 60_000;
              const scroll = async (top, done) => {
                while (!done() && performance.now() < end) {
                  scrollTo(0, top());
                  await new Promise((later) => setTimeout(later, 20));
                  most = Math.max(most, rows().length);
                }
              };
              await scroll(() => document.body.scrollHeight, () => rows().at(-1) === '1999');
              const [from, to] = [rows()[0], rows().at(-1)];
              await scroll(() => 0, () => rows()[0] === '0');
              return [from, to, rows()[0], String(most)];
            }
            """;

    @Test
    void anEndlessListHoldsFiveHundredRowsAtMostAndIsReadBothWays() {
        try (var tab = Browsing.tab(Look.WIDE).open("/claims")) {
            assertEquals(List.of("1500", "1999", "0", "500"), tab.page().evaluate(LONG_LIST));
            tab.assertNothingWrong();
        }
    }

    @Test
    void aListThatCannotGoOnAsksAgainOnlyWhenItIsTold() {
        try (var tab = Browsing.tab(Look.WIDE)) {
            var asked = new ArrayList<String>();
            var next = Pattern.compile("/graphql\\?.*%22after%22");
            tab.page().route(next, route -> {
                asked.add(route.request().url());
                route.abort();
            });
            tab.open("/sources");
            tab.page().evaluate("() => scrollTo(0, document.body.scrollHeight)");
            var problem = tab.page().locator("tumen-endless .problem");
            PlaywrightAssertions.assertThat(problem).containsText("The server cannot be reached");
            tab.page().evaluate("() => { scrollTo(0, 0); scrollTo(0, document.body.scrollHeight); }");
            tab.page().waitForTimeout(300);
            assertEquals(1, asked.size(), asked.toString());
            tab.page().unroute(next);
            problem.locator("button").click();
            PlaywrightAssertions.assertThat(tab.page().locator(".rows > li").nth(60))
                    .isAttached();
            PlaywrightAssertions.assertThat(problem).isHidden();
        }
    }

    @Test
    void aLetterLeadsToThoseWhoseNamesBeginWithIt() {
        try (var tab = Browsing.tab(Look.WIDE).open("/defectors")) {
            tab.page()
                    .getByRole(
                            AriaRole.LINK, new GetByRoleOptions().setName("K").setExact(true))
                    .click();
            tab.page().waitForURL(Pattern.compile(".*initial=K.*"));
            tab.drawn();
            var names = tab.page().locator(".rows .title").allInnerTexts();
            assertTrue(names.size() > 2, names.toString());
            assertTrue(names.stream().allMatch(name -> name.matches("(?is)k.*")), names.toString());
            tab.assertNothingWrong();
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
