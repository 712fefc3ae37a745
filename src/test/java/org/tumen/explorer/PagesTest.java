package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tumen.explorer.Browsing.Look;
import org.tumen.explorer.Browsing.Tab;

/** Every page in every look: it is drawn, says what it is, can be used by everybody, and nothing goes wrong. */
class PagesTest {
    /** A page by its address, or by one that leads to it and the link to follow there. */
    private record Shown(String name, String path) {
        Tab open(Tab tab) {
            var steps = path.split(" > ", 2);
            tab.open(steps[0]);
            return steps.length == 1 ? tab : tab.open((String) tab.page().evaluate(HREF, steps[1]));
        }
    }

    private static final String HREF = "selector => document.querySelector(selector).getAttribute('href')";

    private static final List<Shown> PAGES = List.of(
            new Shown("overview", "/"),
            new Shown("defectors", "/defectors"),
            new Shown("person", "/person/thae-yong-ho"),
            new Shown("events", "/events"),
            new Shown("event", "/event/thae-defection"),
            new Shown("statistics", "/statistics"),
            new Shown("series", "/series/mou-arrivals"),
            new Shown("observation", "/series/mou-arrivals > main tbody th a"),
            new Shown("disagreements", "/disagreements"),
            new Shown("disagreement", "/disagreements > main .disagreement a"),
            new Shown("claims", "/claims"),
            new Shown("claim", "/claims?topic=ACCUSATION > main .claim a[href^='/claim']"),
            new Shown("statement", "/event/thae-defection?reportedBy=2016-08-18 > main .reports h3 a"),
            new Shown("sources", "/sources"),
            new Shown("source", "/source/cnn-2016-thae"),
            new Shown("search", "/search?text=%ED%83%9C%EC%98%81%ED%98%B8"),
            new Shown("history", "/history"),
            new Shown("diff", "/history?from=0&to=1"),
            new Shown("revision", "/revision/1"),
            new Shown("about", "/about"),
            new Shown("place", "/place/south-korea"),
            new Shown("organization", "/organization/south-korean-government"));

    private static final String WIDER = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest('.wide, pre'))
              .map((each) => each.outerHTML.slice(0, 120)).slice(0, 5)
            """;

    private static Tab tab;

    @BeforeAll
    static void open() {
        tab = Browsing.tab(Look.WIDE);
    }

    @AfterAll
    static void close() {
        tab.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsDrawnForEverybody() {
        return PAGES.stream().map(page -> DynamicTest.dynamicTest(page.name(), () -> drawn(page)));
    }

    /** One tab shows them all: what differs between looks is looked at in each, the rest once. */
    private static void drawn(Shown page) {
        tab.wrong().clear();
        tab.look(Look.WIDE);
        page.open(tab);
        assertEquals(1, tab.page().locator("h1").count());
        assertFalse(tab.text("h1").isBlank());
        seen(page, Look.WIDE);
        seen(page, Look.DARK, "color-contrast");
        seen(page, Look.PHONE, "target-size");
        tab.page().setViewportSize(320, 256);
        assertEquals(List.of(), tab.page().evaluate(WIDER), "nothing is wider than a window at 400 %");
        tab.assertNothingWrong();
    }

    private static void seen(Shown page, Look look, String... rules) {
        tab.look(look);
        tab.shoot(page.name() + "-" + look.name().toLowerCase(Locale.ROOT));
        assertEquals(List.of(), tab.page().evaluate(WIDER), "nothing is wider than the screen");
        tab.assertAccessible(rules);
    }
}
