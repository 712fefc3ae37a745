package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tumen.explorer.Browsing.Look;
import org.tumen.explorer.Browsing.Tab;

/** The reporting day, dragged along the reports: figures, names and standings change as they came in. */
class DaysTest {
    /** Drags from before the first report to a place of the slider. */
    private static void drag(Tab tab, String place) {
        var slider = tab.page().getByRole(AriaRole.SLIDER);
        slider.press("Home");
        tab.drawn();
        while (!place.equals(slider.getAttribute("aria-valuetext"))) {
            slider.press("ArrowRight");
            tab.drawn();
        }
    }

    private static void sees(Tab tab, String selector, String text) {
        PlaywrightAssertions.assertThat(tab.page().locator(selector).first()).containsText(text);
    }

    @Test
    void anEventIsToldAsItWasToldByThatDay() {
        try (var tab = Browsing.tab(Look.WIDE).open("/event/thae-defection")) {
            drag(tab, "Before the first report");
            sees(tab, "h1", "Not reported yet");
            tab.page().keyboard().press("ArrowRight");
            sees(tab, "h1", "A diplomat of the embassy in London defects");
            assertTrue(
                    tab.page().url().endsWith("reportedBy=2016-08-16"),
                    tab.page().url());
            tab.page().keyboard().press("End");
            sees(tab, ".days", "All reports");
            sees(tab, "h1", "A high North Korean diplomat defects");
            tab.page().waitForURL(Pattern.compile(".*thae-defection$"));
        }
    }

    @Test
    void theOverviewHasTheFiguresOfThatYear() {
        try (var tab = Browsing.tab(Look.WIDE).open("/")) {
            assertEquals(number(tab, "sources"), read(tab), "the reports of the slider are the sources that were read");
            int all = number(tab, "events");
            drag(tab, "By 2010-12-31");
            assertEquals(number(tab, "sources"), read(tab));
            int then = number(tab, "events");
            assertTrue(then > 0 && then < all, then + " of " + all);
            var last = tab.page().locator("#arrivals-chart .bar").last();
            assertTrue(last.getAttribute("aria-label").startsWith("2009: 2,952"), last.getAttribute("aria-label"));
            drag(tab, "Before the first report");
            sees(tab, ".days", "0 reports");
            assertEquals(0, number(tab, "events"));
            tab.assertNothingWrong();
        }
    }

    /** What the overview counts under a name. */
    private static int number(Tab tab, String name) {
        var counted = tab.page().locator(".sums li", new LocatorOptions().setHasText(name));
        return Integer.parseInt(counted.locator("strong").innerText().replace(",", ""));
    }

    /** How many reports the slider tells of. */
    private static int read(Tab tab) {
        return Integer.parseInt(tab.text(".days .ends p")
                .replaceFirst("(?s).*: ([\\d,]+) report.*", "$1")
                .replace(",", ""));
    }

    @Test
    void aFigureOfASeriesIsTheOneOfThatDay() {
        try (var tab = Browsing.tab(Look.WIDE).open("/series/mou-arrivals")) {
            var row = ".rowed tbody tr:has(> th a:text-is('2009'))";
            sees(tab, row, "2,952 Ministry of Unification, provisional, in print from 2010-01-06");
            sees(tab, row + " > td.number", "2,914");
            drag(tab, "By 2010-01-06");
            sees(tab, row + " > td.number", "2,952");
            PlaywrightAssertions.assertThat(tab.page().locator(row)).not().containsText("2,914");
            tab.assertNothingWrong();
        }
    }

    @Test
    void aPersonHasTheNamesThatWerePrintedByThatDay() {
        try (var tab = Browsing.tab(Look.WIDE).open("/person/thae-yong-ho")) {
            sees(tab, ".spellings", "Tae Ku-min");
            drag(tab, "By 2016-08-17");
            assertTrue(tab.text("#names").equals("3 spellings"), tab.text("#names"));
            PlaywrightAssertions.assertThat(tab.page().locator(".spellings"))
                    .not()
                    .containsText("Tae Ku-min");
            tab.assertNothingWrong();
        }
    }

    @Test
    void aClaimStandsAsItStoodOnThatDay() {
        try (var tab = Browsing.tab(Look.WIDE).open("/claim/cnn-1997-02-kidnapped")) {
            sees(tab, "main .standing", "Disputed");
            drag(tab, "By 1997-02-12");
            sees(tab, "main .standing", "Standing");
            tab.page().keyboard().press("End");
            sees(tab, "main .standing", "Disputed");
            tab.assertNothingWrong();
        }
    }
}
