package org.tumen.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tumen.TestServer;

/**
 * A real browser on a server with the shipped record, one of each for all tests. Where no Chromium is found the tests are
 * skipped, unless {@code tumen.browser} says that it is required.
 */
final class Browsing {
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    /** Says what axe-core finds against WCAG 2.2 AA and its best practices; of what repeats, the first ones stand for all. */
    private static final String AXE = """
            async (rules) => (await axe.run({exclude: [['.rows > li', 'tbody > tr', '.changes > li', '.changed', '.spoken-of', '.saying',
              '.claim', '.disagreement', '.reported', '.citation', '.vintages > li', '.others > li', '.linked > li', '.bar', '.tick', 'fieldset > label']
              .map((each) => `${each}:nth-of-type(n+6)`).join(', ')]}, {resultTypes: ['violations'], selectors: false, runOnly: rules.length ? rules
              : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
              .violations.map(({id, help, nodes}) => `${id}: ${help}\\n  ${nodes.map(({html}) => html).slice(0, 3).join('\\n  ')}`)
            """;

    private Browsing() {}

    /** The page of one test, and what went wrong in it. */
    record Tab(BrowserContext context, Page page, List<String> wrong) implements AutoCloseable {
        /** Opens an address and waits until the script has drawn all of it. */
        Tab open(String path) {
            page.navigate(server().address(path));
            return drawn();
        }

        Tab drawn() {
            page.waitForFunction(
                    "() => document.documentElement.dataset.whole === location.pathname + location.search");
            return this;
        }

        String text(String selector) {
            return page.locator(selector).first().innerText();
        }

        void shoot(String name) {
            page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        }

        /** Shows the page in another size or in other colours. */
        void look(Look look) {
            page.setViewportSize(look.width, look.height);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(look.scheme));
        }

        /** @param rules of axe-core; without any, all that say what WCAG 2.2 AA asks, and good practice */
        void assertAccessible(String... rules) {
            if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
                page.evaluate(Started.AXE_SCRIPT);
            }
            assertEquals(List.of(), page.evaluate(AXE, List.of(rules)), page.url());
        }

        void assertNothingWrong() {
            assertEquals(List.of(), wrong, page.url());
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** How a tab looks. */
    enum Look {
        WIDE(1280, 900, ColorScheme.LIGHT),
        DARK(1280, 900, ColorScheme.DARK),
        PHONE(360, 740, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    /** A server and where it is reached. */
    record Served(TestServer server) {
        String address(String path) {
            return "http://localhost:" + server.port() + path;
        }
    }

    static Served server() {
        return Started.SERVED;
    }

    static Tab tab(Look look) {
        return tab(look, new NewContextOptions());
    }

    static Tab tab(Look look, NewContextOptions options) {
        if (!Files.isExecutable(chromium())) {
            if ("required".equals(System.getProperty("tumen.browser"))) {
                throw new AssertionError("The explorer must be tested, but there is no " + chromium());
            }
            abort("The explorer is not tested: there is no " + chromium());
        }
        var context = Started.BROWSER.newContext(
                options.setViewportSize(look.width, look.height).setColorScheme(look.scheme));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        var wrong = new ArrayList<String>();
        page.onPageError(wrong::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                wrong.add(message.text() + " " + message.location());
            }
        });
        return new Tab(context, page, wrong);
    }

    private static Path chromium() {
        var named = System.getenv("CHROMIUM");
        return Path.of(Objects.requireNonNullElse(named, "/usr/bin/chromium"));
    }

    /** What all tests share; it ends with the JVM. */
    private static final class Started {
        static final Served SERVED = new Served(new TestServer(Map.of("TUMEN_CONTACT", "editors@example.org")));
        static final String AXE_SCRIPT = resource("axe.min.js");
        private static final Playwright PLAYWRIGHT =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Stream.<AutoCloseable>of(PLAYWRIGHT, SERVED.server())
                            .forEach(Browsing::close)));
        }

        private static String resource(String name) {
            try (var stream =
                    Objects.requireNonNull(Browsing.class.getClassLoader().getResourceAsStream(name))) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static void close(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception late) {
            System.err.println("left open: " + late);
        }
    }
}
