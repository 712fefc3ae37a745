package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of the schema is answered, of every thing of the record that the program ships. */
class GraphTest {
    private static final String NO_REPORT = "none of the shipped reports says one";
    private static final String UNRANKED = "no editor ranks one";
    private static final String MANY = "these properties hold many values, and only ONE picks";

    /** What no thing of the shipped record has. */
    private static final Map<String, String> NOWHERE = Map.ofEntries(
            Map.entry("Place.coordinates", NO_REPORT),
            Map.entry("Position.description", NO_REPORT),
            Map.entry("RecordedChange.retired", "nobody in the five reports stands under two slugs"),
            Map.entry("ReportedTenure.label", NO_REPORT),
            Map.entry("Name.pick", MANY),
            Map.entry("ReportedEvent.pick", MANY),
            Map.entry("ReportedMotive.pick", MANY),
            Map.entry("ReportedPosition.pick", MANY),
            Map.entry("ReportedRelation.pick", MANY),
            Map.entry("ReportedRole.pick", MANY),
            Map.entry("ReportedTenure.pick", MANY),
            Map.entry("ReportedEvent.rankReason", UNRANKED),
            Map.entry("ReportedMotive.rankReason", UNRANKED),
            Map.entry("ReportedOrganization.rankReason", UNRANKED),
            Map.entry("ReportedPlace.rankReason", UNRANKED),
            Map.entry("ReportedPosition.rankReason", UNRANKED),
            Map.entry("ReportedRelation.rankReason", UNRANKED),
            Map.entry("ReportedRole.rankReason", UNRANKED),
            Map.entry("ReportedTenure.rankReason", UNRANKED),
            Map.entry("Wording.rankReason", UNRANKED));

    /**
     * The roots have no values, what is told over a socket is asked for by {@link SubscriptionTest}, and what is for editors
     * by {@link WorklistTest}; no report of the shipped record tells where a place is, so {@link
     * CoordinatesTest} makes it up.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "Query",
            "Subscription",
            "RecordChange",
            "ReportedPoint",
            "WorkItem",
            "WorkItemConnection",
            "WorkItemEdge",
            "Mention",
            "MentionConnection",
            "MentionEdge");

    private static TestServer server;
    private static Crawl crawl;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new TreeMap<>(TestServer.WIDE);
        settings.put("TUMEN_CONTACT", "desk@example.org");
        server = new TestServer(settings);
        crawl = Crawl.of(server, 1, 100, Integer.MAX_VALUE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyFieldIsAnsweredAndHasAValueSomewhere() {
        Set<String> wanted = new TreeSet<>();
        for (GraphQLObjectType type : Selections.objects()) {
            if (!ELSEWHERE.contains(type.getName())) {
                type.getFieldDefinitions().forEach(field -> wanted.add(type.getName() + "." + field.getName()));
            }
        }
        assertTrue(wanted.containsAll(NOWHERE.keySet()), NOWHERE.toString());
        wanted.removeAll(crawl.present);
        assertEquals(new TreeSet<>(NOWHERE.keySet()), wanted);
    }

    @Test
    void everyFieldOfWhatAFieldGivesIsAnswered() {
        crawl.ids.forEach(
                (type, ids) -> Crawl.ask(server, type, 2, ids.stream().limit(2).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-04-16", "2016-04-17", "2016-08-17", "2016-08-29", "2016-08-31"})
    void everyFieldIsAnsweredOnADayWhenLessWasReported(String day) {
        Crawl then = Crawl.reportedBy(day, server, 100);
        assertTrue(then.all().size() < crawl.all().size());
        Set<String> gone = new TreeSet<>(then.all());
        gone.removeAll(crawl.all());
        // claims that contradict one another are called by the first of them, which another report may bring
        gone.removeIf(id -> id.startsWith("Disagreement:"));
        assertEquals(Set.of(), gone);
    }

    @Test
    void everyTypeOfThingIsFound() {
        Set<String> wanted = new TreeSet<>();
        Selections.objects().stream().filter(Selections::hasId).forEach(type -> wanted.add(type.getName()));
        wanted.removeAll(ELSEWHERE);
        assertEquals(wanted, crawl.ids.keySet());
    }

    @Test
    void everyThingIsFoundByItsFieldOfTheQuery() {
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            if (field.getArgument("id") != null) {
                some(name(field)).forEach(id -> assertFound(field.getName(), id));
            }
        }
    }

    private static String name(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) Selections.target(field)).getName();
    }

    private static List<String> some(String type) {
        Set<String> ids = new TreeSet<>();
        crawl.ids.forEach((each, own) -> {
            own.stream()
                    .filter(id -> type.equals("Node") || id.startsWith(type + ":"))
                    .limit(2)
                    .forEach(ids::add);
        });
        assertTrue(ids.size() > 1, type);
        return List.copyOf(ids);
    }

    /** Alone, what tells a thing apart is enough where the type is known. */
    private static void assertFound(String field, String id) {
        assertFound(field, id, id);
        if (!field.equals("node")) {
            assertFound(field, id, id.substring(id.indexOf(':') + 1));
        }
    }

    private static void assertFound(String field, String id, String given) {
        JsonObject answer = server.ask("{ " + field + "(id: \"" + given + "\") { id } }");
        JsonObject found = answer.getJsonObject("data").getJsonObject(field);
        assertEquals(id, found == null ? answer.encode() : found.getString("id"));
    }
}
