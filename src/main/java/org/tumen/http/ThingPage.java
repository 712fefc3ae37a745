package org.tumen.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** What it is called; what is claimed never without who claims it. */
    static String title(JsonObject node) {
        var title = Stream.of("longLabel", "label", "display", "message", "id")
                .map(node::getString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var sides = claims(node.getJsonArray("sides", new JsonArray()));
        if (!sides.isEmpty()) {
            return sides.stream().map(ThingPage::speaker).distinct().collect(Collectors.joining(" against "));
        }
        var claim = claim(node);
        return claim == null ? title : speaker(claim) + ": " + title;
    }

    /** The claim that it is, or whose words it is. */
    private static @Nullable JsonObject claim(JsonObject node) {
        var subject = node.getJsonObject("subject", new JsonObject());
        return node.containsKey("standing") ? node : subject.containsKey("standing") ? subject : null;
    }

    private static String speaker(JsonObject claim) {
        return claim.getJsonObject("speaker").getString("label");
    }

    /** The claims on the sides of a disagreement, each with its words. */
    private static List<JsonObject> claims(JsonArray sides) {
        return sides.stream()
                .flatMap(side -> ((JsonObject) side).getJsonArray("statements").stream())
                .map(each -> (JsonObject) each)
                .filter(said -> said.getJsonObject("subject").containsKey("standing"))
                .map(said -> said.getJsonObject("subject").copy().put("display", said.getString("display")))
                .toList();
    }

    private static String standing(JsonObject claim) {
        return text(claim.getString("standing").toLowerCase(Locale.ROOT));
    }

    /** What stands in the page, in the explorer's as in the plain one. */
    static String body(JsonObject node) {
        var claim = claim(node);
        var standing =
                claim == null ? "" : "<p>Claimed by " + text(speaker(claim)) + "; " + standing(claim) + ".</p>\n";
        var sides = claims(node.getJsonArray("sides", new JsonArray())).stream()
                .map(side -> "<p>" + text(speaker(side)) + ": " + text(side.getString("display")) + " ("
                        + standing(side) + ")</p>\n")
                .collect(Collectors.joining());
        return BODY.formatted(
                text(title(node)),
                standing + sides,
                text(node.getString("citeAs", node.getString("permalink"))),
                node.containsKey("statements") ? statements(node) : "");
    }

    private static String statements(JsonObject node) {
        return node.getJsonArray("statements").stream()
                .map(each -> (JsonObject) each)
                .map(said -> "<dt>"
                        + text(said.getString("property")
                                .toLowerCase(Locale.ROOT)
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
                        + text(citation.getString("stance").toLowerCase(Locale.ROOT)) + chain(citation)
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
                        + text(hop.getString("act").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
