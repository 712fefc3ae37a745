package org.tumen.http;

import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;
import org.tumen.cite.Notice;

/** A thing of the record as a page without script or style: what it is, how to cite it, who says what of it, and whom to ask for a change. */
final class ThingPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            %s<footer><p>%s</p></footer>
            """;
    private static final String BODY = """
            <h1>%s</h1>
            %s<p>%s</p>
            <dl>
            %s</dl>
            """;

    private ThingPage() {}

    static String of(JsonObject node, Notice notice) {
        return PAGE.formatted(text(title(node)), body(node), notice.html());
    }

    static String title(JsonObject node) {
        return node.getString("label", node.getString("display", node.getString("message", node.getString("id"))));
    }

    /** What stands in the page, in the explorer's as in the plain one. */
    static String body(JsonObject node) {
        var standing = node.getString("standing") == null
                ? ""
                : "<p>Claimed by " + text(node.getJsonObject("speaker").getString("label")) + "; "
                        + text(node.getString("standing").toLowerCase(java.util.Locale.ROOT)) + ".</p>\n";
        return BODY.formatted(
                text(title(node)),
                standing,
                text(node.getString("citeAs", node.getString("permalink"))),
                node.containsKey("statements") ? statements(node) : "");
    }

    private static String statements(JsonObject node) {
        return node.getJsonArray("statements").stream()
                .map(each -> (JsonObject) each)
                .map(said -> "<dt>"
                        + text(said.getString("property")
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '))
                        + (said.getBoolean("disputed") ? " (disputed)" : "") + "</dt>\n<dd><a href=\""
                        + text(said.getString("permalink")) + "\">" + text(said.getString("display")) + "</a><ul>"
                        + citations(said) + "</ul></dd>\n")
                .collect(Collectors.joining());
    }

    private static String citations(JsonObject said) {
        return said.getJsonArray("citations").stream()
                .map(each -> (JsonObject) each)
                .map(citation -> "<li>" + source(citation.getJsonObject("source")) + ": "
                        + text(citation.getString("stance").toLowerCase(java.util.Locale.ROOT)) + chain(citation)
                        + "</li>")
                .collect(Collectors.joining());
    }

    private static String source(JsonObject source) {
        var label = text(source.getString("label"));
        var url = source.getString("url");
        return url == null || !url.matches("https?://.*") ? label : "<a href=\"" + text(url) + "\">" + label + "</a>";
    }

    private static String chain(JsonObject citation) {
        return citation.getJsonArray("hops").stream()
                .map(each -> (JsonObject) each)
                .map(hop -> ", " + text(hop.getJsonObject("agent").getString("label")) + " "
                        + text(hop.getString("act").toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining());
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
