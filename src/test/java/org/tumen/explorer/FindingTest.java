package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tumen.explorer.Browsing.Look;

/** How readers find: in any spelling, as they type, by filters and letters, to the end of a list. */
class FindingTest {
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

    /** The row at the head of the window. */
    private static final String HEAD =
            "() => [...document.querySelectorAll('.rows > li')].find((row) => row.getBoundingClientRect().bottom > 0).innerText";

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
            assertTrue(names.stream().allMatch(name -> name.matches("(?is)[k가-깋카-킿].*")), names.toString());
            tab.assertNothingWrong();
        }
    }

    @Test
    void theWayBackLeadsToTheRowInTheMiddleOfALongList() {
        try (var tab = Browsing.tab(Look.WIDE).open("/claims")) {
            var rows = tab.page().locator(".rows > li");
            for (int page = 2; page <= 4; page++) {
                tab.page().evaluate("() => scrollTo(0, document.body.scrollHeight)");
                PlaywrightAssertions.assertThat(rows.nth(page * 50 - 1)).isAttached();
            }
            rows.nth(170).scrollIntoViewIfNeeded();
            var before = tab.page().evaluate(HEAD);
            tab.page()
                    .evaluate(
                            "() => document.querySelectorAll('.rows > li')[171].querySelector('a[href^=\"/claim/\"]').click()");
            tab.page().waitForURL(Pattern.compile(".*/claim/.*"));
            tab.drawn().page().goBack();
            tab.page().waitForURL(Pattern.compile(".*/claims"));
            tab.drawn();
            assertEquals(before, tab.page().evaluate(HEAD));
            tab.page().reload();
            assertEquals(before, tab.drawn().page().evaluate(HEAD), "reloaded");
            tab.page().evaluate("() => scrollTo(0, 0)");
            PlaywrightAssertions.assertThat(rows.nth(170)).isAttached();
            tab.assertNothingWrong();
        }
    }

    @Test
    void anEndlessListHoldsFiveHundredRowsAtMostAndIsReadBothWays() {
        try (var tab = Browsing.tab(Look.WIDE).open("/claims")) {
            assertEquals(List.of("1500", "1999", "0", "500"), tab.page().evaluate(LONG_LIST));
            tab.assertNothingWrong();
        }
    }
}
