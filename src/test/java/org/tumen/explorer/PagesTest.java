package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tumen.explorer.Browsing.Look;

/** Every page in every look: it is drawn, says what it is, can be used by everybody, and nothing goes wrong. */
class PagesTest {
    private record Shown(String name, String path) {}

    private static final Stream<Shown> PAGES = Stream.of(
            new Shown("overview", "/"),
            new Shown("events", "/events"),
            new Shown("defectors", "/defectors"),
            new Shown("event", "/event/thae-defection"),
            new Shown("organization", "/organization/south-korean-government"));

    private static final String WIDER = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest('.wide, pre'))
              .map((each) => each.outerHTML.slice(0, 120)).slice(0, 5)
            """;

    @TestFactory
    Stream<DynamicTest> everyPageIsDrawnForEverybody() {
        return PAGES.flatMap(page -> Stream.of(Look.values())
                .map(look -> DynamicTest.dynamicTest(page.name() + " " + look, () -> drawn(page, look))));
    }

    private static void drawn(Shown page, Look look) {
        try (var tab = Browsing.tab(look)) {
            tab.open(page.path());
            tab.shoot(page.name() + "-" + look.name().toLowerCase(java.util.Locale.ROOT));
            assertEquals(1, tab.page().locator("h1").count());
            assertFalse(tab.text("h1").isBlank());
            assertEquals(List.of(), tab.page().evaluate(WIDER), "nothing is wider than the screen");
            tab.assertAccessible();
            tab.assertNothingWrong();
        }
    }
}
