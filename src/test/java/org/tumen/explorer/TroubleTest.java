package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.explorer.Browsing.Look;

/** What readers are told when something is not there, or cannot be reached. */
class TroubleTest {
    @Test
    void whatIsNotThereIsSaidSo() {
        try (var tab = Browsing.tab(Look.PHONE).open("/person/nobody")) {
            assertEquals("Nothing here", tab.text("h1"));
            tab.assertAccessible();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/person/%E0%A4%41 | Nothing here | %E0%A4%41",
                "/person/thae-yong-ho/more | Nothing here | nothing at this address",
                "/event/thae-defection?reportedBy=2016-13-45 | This address cannot be read | “2016-13-45”, which is no day",
                "/event/thae-defection?asOf=soon | This address cannot be read | “soon”, which is neither",
                "/?asOf=99 | Nothing here | Revision 99 is not made yet",
                "/events?kind=NOTHING | This address cannot be read | The page without what follows “?”"
            })
    void anAddressThatCannotBeReadSaysWhy(String path, String heading, String why) {
        try (var tab = Browsing.tab(Look.PHONE)) {
            var broken = new ArrayList<String>();
            tab.page().onPageError(broken::add);
            tab.open(path);
            assertEquals(heading, tab.text("h1"));
            assertTrue(tab.text("main").contains(why), tab.text("main"));
            assertEquals(List.of(), broken);
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
    void withoutScriptAThingIsReadAllTheSame() {
        try (var tab = Browsing.tab(Look.WIDE, new NewContextOptions().setJavaScriptEnabled(false))) {
            tab.page().navigate(Browsing.server().address("/event/thae-defection"));
            assertTrue(tab.text("main").contains("17 August 2016"));
            assertTrue(tab.text("footer").contains("editors@example.org"));
            tab.page().navigate(Browsing.server().address("/events"));
            assertTrue(tab.text("noscript").contains("Every list is a file as well"));
        }
    }
}
