package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.explorer.Browsing.Look;

/** Wherever the explorer shows an accusation, it shows who makes it and how it stands. */
class AccusationTest {
    /** The accusations of the page without one of the two. */
    private static final String ALONE = """
            () => [...document.querySelectorAll('main .accusation')]
              .filter((each) => !each.querySelector('.speaker a') || !each.querySelector('.standing'))
              .map((each) => each.textContent)
            """;

    /** The statement and the words of some accusation. */
    private static String id;

    private static String words;

    @BeforeAll
    static void find() {
        var claim = Browsing.server()
                .server()
                .ask(
                        "{ claims(first: 1, filter: {topics: [ACCUSATION], disputed: true}) { nodes { label wording { id } } } }")
                .getJsonObject("data")
                .getJsonObject("claims")
                .getJsonArray("nodes")
                .getJsonObject(0);
        words = claim.getString("label");
        id = digits(claim.getJsonObject("wording"));
    }

    private static String digits(JsonObject statement) {
        return statement.getString("id").replaceFirst("^Statement:", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/disagreements?property=WORDING", "/claims?topic=ACCUSATION", "/source/inquisitr-2016-thae"})
    void itStandsWithWhoMakesItAndHowItStands(String path) {
        try (var tab = Browsing.tab(Look.WIDE).open(path)) {
            assertTrue(tab.page().locator("main .accusation").count() > 0, "there is one");
            assertEquals(List.of(), tab.page().evaluate(ALONE));
        }
    }

    @Test
    void itIsFoundWithWhoMakesIt() {
        try (var tab = Browsing.tab(Look.WIDE).open("/search?kind=CLAIM&text=" + words.replace(" ", "+"))) {
            var hit = tab.text("main .rows > li");
            assertTrue(hit.contains(words) && hit.contains(" accuses:"), hit);
            assertTrue(hit.contains("Disputed"), hit);
        }
    }

    @Test
    void aWindowIsNamedByWhoMakesIt() {
        try (var tab = Browsing.tab(Look.WIDE).open("/claims?topic=ACCUSATION")) {
            tab.page().locator("main .claim a[href^='/claim']").first().click();
            tab.page().waitForURL(Pattern.compile(".*/claim/.*"));
            var title = tab.drawn().page().title();
            assertTrue(title.matches(".+ accuses: " + Pattern.quote(tab.text("h1")) + " \\(\\w+\\) · Tumen"), title);
        }
    }

    @Test
    void itsWordsAreHeadedByWhoMakesIt() {
        try (var tab = Browsing.tab(Look.WIDE).open("/statement/" + id)) {
            assertTrue(tab.text("h1").matches(".+ accuses: " + Pattern.quote(words)), tab.text("h1"));
            assertTrue(tab.text(".kicker").contains("Disputed"), tab.text(".kicker"));
            tab.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile(" against ")))
                    .first()
                    .click();
            tab.page().waitForURL(Pattern.compile(".*/disagreement/.*"));
            tab.drawn();
            assertEquals(List.of(), tab.page().evaluate(ALONE));
            assertTrue(tab.text(".sides").contains(" accuses:"));
            var rows = tab.page().locator("main tbody tr").all();
            assertTrue(rows.stream()
                    .allMatch(row -> row.locator(".speaker").count()
                            == row.locator(".standing").count()));
            tab.assertNothingWrong();
        }
    }
}
