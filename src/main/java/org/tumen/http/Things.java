package org.tumen.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Notice;
import org.tumen.graph.Caller;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Permalinks;

/**
 * What a permalink leads to: a thing of the record as it stood at a revision, as JSON or as a plain page. It is asked of the
 * graph like any question.
 */
public record Things(
        Queries queries,
        Intake intake,
        Notice notice,
        @Nullable Explorer explorer) implements Routes.Part {
    private static final List<String> TYPES = List.of(
            "Person",
            "Group",
            "Organization",
            "Place",
            "Position",
            "Event",
            "Claim",
            "Series",
            "Source",
            "Kinship",
            "Participation",
            "Observation",
            "Defector",
            "Statement",
            "Citation",
            "Disagreement",
            "Revision");
    private static final Pattern MOMENT = Pattern.compile("[0-9T:.+Z-]{10,40}");
    private static final Pattern BASIS = Pattern.compile("\"publicBasis\":\"(\\w+)\"");
    private static final List<String> INDEXED = List.of("SELF_PUBLISHED", "OFFICE_HOLDER");
    private static final Permalinks HERE = new Permalinks("");
    private static final String QUESTION = """
            query Thing($id: ID!, $page: Boolean!)%s {
              node(id: $id) {
                __typename id permalink
                ... @include(if: $page) {
                  ...person
                  ... on Agent { positions { holder { ...person } } }
                  ... on Defector { agent { ...person } }
                  ... on Kinship { agent { ...person } relative { ...person } }
                  ... on Position { holder { ...person } }
                  ... on Event { participations { agent { ...person } } }
                  ... on Participation { agent { ...person } }
                  ... on Claim { speaker { ...person } about { subject { ...named } } }
                  ... on Source { authors { ...person } }
                  ... on Disagreement { subject { ...named } sides { statements { display subject { ...claimed } } } }
                  ... on Statement { subject { ...named ...claimed } }
                  ... on Citation { statement { subject { ...named } } }
                }
                ... on Labelled { label citeAs }
                ... on Position { longLabel }
                ... on Kinship { longLabel }
                ... on Participation { longLabel }
                ... on Observation { longLabel }
                ... on Claim { standing speaker { label } }
                ... on Source { url }
                ... on Revision { number at author message }
                ... on Statement { ...said citeAs }
                ... on Citation { ...manner statement { ...said } }
                ... on Subject { statements { ...said citations { ...manner } } }
              }
            }
            fragment person on Node { ... on Person { publicBasis } }
            fragment named on Labelled {
              ...person
              ... on Position { holder { ...person } }
              ... on Kinship { agent { ...person } relative { ...person } }
              ... on Participation { agent { ...person } }
              ... on Claim { speaker { ...person } about { subject { ...person } } }
            }
            fragment claimed on Labelled { ... on Claim { standing speaker { label } } }
            fragment said on Statement { id permalink property display rank disputed origins subject { id label } }
            fragment manner on Citation {
              printed hedge stance basis source { id label url } hops { act agent { id label } }
            }
            """;

    @Override
    public void mount(Router router) {
        for (var type : TYPES) {
            router.get("/" + type.toLowerCase(Locale.ROOT) + "/:local")
                    .method(HttpMethod.HEAD)
                    .handler(context -> find(context, type));
        }
    }

    private void find(RoutingContext context, String type) {
        RequestLog.call(context, "/" + type.toLowerCase(Locale.ROOT) + "/*");
        try {
            ask(context, type);
        } catch (BadRequest unreadable) {
            refuse(context, Refusal.badRequest(unreadable.getMessage()));
        }
    }

    private void ask(RoutingContext context, String type) {
        var request = new GraphRequest(
                QUESTION.formatted(clocks(context)),
                null,
                new JsonObject().put("id", id(context, type)).put("page", page(context)),
                GraphRoute.atLeast(context),
                RequestLog.id(context),
                new Caller(intake.addresses().of(context.request()), gone(context)));
        queries.execute(request)
                .onSuccess(answer -> send(context, type, answer))
                .onFailure(context::fail);
    }

    private static String id(RoutingContext context, String type) {
        return new GlobalId(type, context.pathParam("local")).toString();
    }

    /** A retired slug leads to whom it stands for under the clocks of the address; they may be parted again, so it is asked anew. */
    private static void lead(RoutingContext context, String id) {
        var query = context.request().query();
        context.response()
                .setStatusCode(HttpResponseStatus.PERMANENT_REDIRECT.code())
                .putHeader(HttpHeaders.LOCATION, HERE.thing(id) + (query == null ? "" : "?" + query))
                .end();
    }

    private static Future<Void> gone(RoutingContext context) {
        var gone = Promise.<Void>promise();
        context.addEndHandler(ended -> gone.tryComplete());
        return gone.future();
    }

    /** The clocks of the address as directives; what they hold is looked at there. */
    private static String clocks(RoutingContext context) {
        var asOf = single(context, "asOf");
        var day = single(context, "reportedBy");
        var revision = asOf == null
                ? ""
                : " @asOf(" + (asOf.matches("\\d{1,9}") ? "revision: " + asOf : "date: \"" + asOf + "\"") + ")";
        return revision + (day == null ? "" : " @reportedBy(date: \"" + day + "\")");
    }

    private static @Nullable String single(RoutingContext context, String name) {
        var values = context.queryParam(name);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1
                || !(values.get(0).matches("\\d{1,9}")
                        || MOMENT.matcher(values.get(0)).matches())) {
            throw new BadRequest("'" + name + "' must be given once, as "
                    + (name.equals("asOf")
                            ? "a revision or a moment such as 2026-11-01T00:00:00Z."
                            : "a day such as 2016-08-20."));
        }
        return values.get(0);
    }

    private boolean page(RoutingContext context) {
        return explorer != null && Explorer.wantsPage(context);
    }

    private void send(RoutingContext context, String type, Answer answer) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var body = new JsonObject(answer.body());
        var data = body.getJsonObject("data");
        var node = data == null ? null : data.getJsonObject("node");
        if (node == null) {
            refuse(context, answer, body);
            return;
        }
        answer.headers().forEach(response::putHeader);
        if (!node.getString("id").equals(id(context, type))) {
            lead(context, node.getString("id"));
            return;
        }
        var html = Explorer.wantsPage(context);
        var written = html ? "text/html; charset=utf-8" : MediaType.JSON.header();
        response.headers().add(HttpHeaders.VARY, "Accept, Accept-Encoding");
        response.putHeader("Link", "<" + node.getString("permalink") + ">; rel=\"cite-as\", " + Notice.LICENCE_LINK);
        Manners.contact(response, notice);
        if (explorer != null && html) {
            var content = new Explorer.Content(ThingPage.title(node), ThingPage.body(node), mayBeIndexed(answer));
            explorer.send(context, 200, type.toLowerCase(Locale.ROOT), content);
            return;
        }
        if (Tag.of(context, answer.tag(), written + notice.text()).isKnown(context)) {
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, written)
                .end(html ? ThingPage.of(node, notice) : node.encodePrettily());
    }

    /** Who neither published under the own name nor holds an office is not to be found by searching for the name elsewhere. */
    private static boolean mayBeIndexed(Answer answer) {
        return BASIS.matcher(answer.body().toString()).results().allMatch(basis -> INDEXED.contains(basis.group(1)));
    }

    private void refuse(RoutingContext context, Answer answer, JsonObject body) {
        var error = body.getJsonArray("errors").getJsonObject(0);
        var code = error.getJsonObject("extensions").getString("code");
        var status = Map.of("NOT_FOUND", 404).getOrDefault(code, answer.status() == 0 ? 400 : answer.status());
        refuse(context, new Refusal(status, code, error.getString("message")));
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        if (explorer != null && Explorer.wantsPage(context)) {
            explorer.refuse(context, refusal);
            return;
        }
        refusal.send(context);
    }
}
