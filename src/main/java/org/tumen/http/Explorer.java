package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tumen.cite.Notice;

/**
 * The record in a browser: the same page at every address, in which the server has written what it can say without script;
 * the rest is asked of the graph by the page's modules, as any client would.
 */
public final class Explorer implements Routes.Part {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types lit-html";
    private static final Pattern FILE = Pattern.compile("\\{\\{file ([^}]+)}}");
    private static final String MAIN = "app/main.js";

    /** The pages besides those of one thing each, by their addresses, and what they are called. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("", "Overview"),
            Map.entry("defectors", "Defectors"),
            Map.entry("events", "Events"),
            Map.entry("statistics", "Statistics"),
            Map.entry("disagreements", "Disagreements"),
            Map.entry("sources", "Sources"),
            Map.entry("claims", "Claims"),
            Map.entry("search", "Search"),
            Map.entry("history", "History"),
            Map.entry("about", "About"));

    /** The lists that name no person by themselves. */
    private static final List<String> INDEXED = List.of("", "statistics", "sources", "about");

    private final WebFiles files = new WebFiles();
    private final String shell;

    /** What stands in the page before its script runs. */
    record Content(String title, String html, boolean indexed) {}

    /**
     * Reads all files of the page; blocks.
     *
     * @param graphiql whether documents can be opened there
     */
    public Explorer(boolean graphiql, Notice notice) {
        files.read(MAIN);
        shell = FILE.matcher(WebFiles.text("index.html"))
                .replaceAll(found ->
                        Matcher.quoteReplacement(files.read(found.group(1)).address()))
                .replace("{{graphiql}}", graphiql ? "/graphiql/" : "")
                .replace("{{notice}}", notice.html());
    }

    /** All documents that the page asks for, by the names that it asks by. */
    public Map<String, String> documents() {
        return files.documents();
    }

    @Override
    public void mount(Router router) {
        router.get(WebFiles.PATH + ":file").method(HttpMethod.HEAD).handler(this::file);
        LISTS.forEach((path, title) -> router.get("/" + path)
                .method(HttpMethod.HEAD)
                .handler(context -> {
                    if (!wantsPage(context)) {
                        context.next();
                        return;
                    }
                    var name = path.isEmpty() ? "overview" : path;
                    send(context, 200, name, new Content(title, "<h1>" + title + "</h1>\n", INDEXED.contains(path)));
                }));
    }

    /** Answers what nothing else did to whoever reads pages. */
    void mountLast(Router router) {
        router.get().method(HttpMethod.HEAD).handler(context -> {
            if (!wantsPage(context)) {
                context.next();
                return;
            }
            refuse(context, Refusal.NOT_FOUND);
        });
    }

    static boolean wantsPage(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }

    /** Sends a refusal as a page. */
    void refuse(RoutingContext context, Refusal refusal) {
        var html = "<h1>" + (refusal.status() == 404 ? "Nothing here" : "This cannot be shown") + "</h1>\n<p>"
                + ThingPage.text(refusal.message()) + "</p>\n<p><a href=\"/\">To the overview</a></p>\n";
        if (refusal.status() == 429 || refusal.status() == 503) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        send(context, refusal.status(), "", new Content("Not found", html, false));
    }

    /** @param module the name of the page's module, which is then fetched together with the page */
    void send(RoutingContext context, int status, String module, Content content) {
        var page = page(module, content);
        var response = context.response();
        if (!content.indexed()) {
            response.putHeader("X-Robots-Tag", "noindex");
        }
        response.headers().add(HttpHeaders.VARY, "Accept");
        headers(response).setStatusCode(status).end(page);
    }

    static HttpServerResponse headers(HttpServerResponse response) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, Answer.HEAD)
                .putHeader("Content-Security-Policy", POLICY);
    }

    private Buffer page(String module, Content content) {
        return Buffer.buffer(shell.replace("{{title}}", ThingPage.text(content.title()))
                .replace("{{robots}}", content.indexed() ? "index" : "noindex")
                .replace("{{preload}}", preload(module))
                .replace("{{content}}", content.html()));
    }

    private String preload(String module) {
        var modules = new ArrayList<>(List.of(files.read(MAIN).address()));
        var page = "page/" + module + ".js";
        if (files.holds(page)) {
            modules.add(files.read(page).address());
        }
        return files.needs(modules).stream()
                .map(address -> "<link rel=\"modulepreload\" href=\"" + address + "\">\n")
                .collect(Collectors.joining());
    }

    private void file(RoutingContext context) {
        var file = files.at(context.request().path());
        if (file == null) {
            Refusal.NOT_FOUND.send(context);
            return;
        }
        var packed = Tag.takesGzip(context);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.CONTENT_ENCODING, packed ? "gzip" : "identity")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .end(packed ? file.packed() : file.plain());
    }
}
