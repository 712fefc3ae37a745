package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.tumen.cite.Notice;

/**
 * GraphiQL, served from the jar alone, with a tab for each worked example. The bundled page has no setting for tabs,
 * so a small script runs before it and lays them where GraphiQL keeps its tabs, unless the reader has some already.
 */
public final class GraphiqlPage {
    private static final String FOLDER = "io/vertx/ext/web/handler/graphiql/";
    private static final String PAGE = FOLDER + "index.html";
    private static final String INLINE = "<script>window.VERTX_GRAPHIQL_CONFIG=__VERTX_GRAPHIQL_CONFIG__</script>";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String END = "</body>";
    private static final String STYLE = """
            body { display: flex; flex-direction: column; height: 100vh; }
            #root { flex: 1; min-height: 0; height: auto; }
            footer { padding: 4px 16px; font: 12px sans-serif; color: #555; background: #fff; }
            @media (prefers-color-scheme: dark) { footer { color: #bbb; background: #212a3b; } footer a { color: inherit; } }
            """;
    private static final String START = """
            window.VERTX_GRAPHIQL_CONFIG = { httpEnabled: true, graphQLUri: "/graphql", graphQLWSEnabled: true, graphQLWSUri: "/graphql" };
            (function (tabs) {
              try {
                if (tabs.length === 0 || localStorage.getItem("graphiql:tabState")) return;
                localStorage.setItem("graphiql:query", tabs[0].query);
                localStorage.setItem("graphiql:tabState", JSON.stringify({ tabs: tabs, activeTabIndex: 0 }));
              } catch (closed) { /* a browser without storage opens without examples */ }
            })(%s);
            """;

    private final String page;
    private final String script;

    /** A worked example: the title of its tab and the document in it. */
    public record Example(String title, String query) {}

    /** Reads the bundled page; blocks for a moment. */
    public GraphiqlPage(List<Example> examples, Notice notice) {
        var bundled = BundledFiles.read(PAGE).map(Buffer::toString).orElse("");
        if (!bundled.contains(INLINE) || !bundled.contains(END)) {
            throw new IllegalStateException("the bundled GraphiQL has changed; see " + PAGE);
        }
        page = bundled.replace(INLINE, "<script src=\"./start.js\"></script>")
                .replace("GraphiQL<", "Tumen GraphiQL<")
                .replace("</head>", "<link href=\"./notice.css\" rel=\"stylesheet\"></head>")
                .replace(END, "<footer>" + notice.html() + "</footer>" + END);
        script = START.formatted(tabs(examples).encode());
    }

    void mount(Router router) {
        router.get("/graphiql").method(HttpMethod.HEAD).handler(this::enter);
        router.get("/graphiql/start.js")
                .method(HttpMethod.HEAD)
                .handler(context -> send(context, "text/javascript; charset=utf-8", script));
        router.get("/graphiql/notice.css")
                .method(HttpMethod.HEAD)
                .handler(context -> send(context, "text/css; charset=utf-8", STYLE));
        router.get("/graphiql/static/js/*").method(HttpMethod.HEAD).handler(new BundledFiles(FOLDER + "static/js/"));
        router.get("/graphiql/static/css/*").method(HttpMethod.HEAD).handler(new BundledFiles(FOLDER + "static/css/"));
    }

    private void enter(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            send(context, "text/html; charset=utf-8", page);
            return;
        }
        context.redirect("/graphiql/");
    }

    private static void send(RoutingContext context, String type, String text) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .end(text);
    }

    private static JsonArray tabs(List<Example> examples) {
        var tabs = new JsonArray();
        for (var example : examples) {
            tabs.add(new JsonObject()
                    .put("id", "example-" + tabs.size())
                    .put("title", example.title())
                    .put("query", example.query())
                    .putNull("variables")
                    .putNull("headers")
                    .putNull("operationName")
                    .putNull("response"));
        }
        return tabs;
    }
}
