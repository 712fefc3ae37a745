package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumen.cite.CitationStyle;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.Dispute;
import org.tumen.statement.FigureCodes;
import org.tumen.statement.Property;
import org.tumen.statement.Rule;
import org.tumen.statement.Term;
import org.tumen.statistic.Discrepancy;
import org.tumen.summary.Standing;
import org.tumen.worklist.WorklistKind;

/** The conventions of the contract. */
class SchemaTest {
    private static final GraphQLSchema SCHEMA = Schema.graph(null, false, "").schema();

    /** Lists without {@code first}: short by nature, and complete. */
    private static final Set<String> WHOLE = Set.of(
            "Citation.hops",
            "Count.keys",
            "Claim.about",
            "Defector.events",
            "Disagreement.sides",
            "Discrepancy.parts",
            "Observation.dimensions",
            "Observation.knownOn",
            "RecordChange.ids",
            "SearchHit.parts",
            "Series.comparables",
            "Side.statements",
            "Source.authors",
            "Source.derivedFrom");

    /** Enums that no value in Java stands for: the SQL and the lists speak them. */
    private static final Map<String, Set<String>> SPOKEN = Map.of(
            "ChangeKind", Set.of("ADDED", "CHANGED", "REMOVED", "MERGED", "PARTED"),
            "MentionPlace",
                    Set.of(
                            "NAME",
                            "TEXT",
                            "WORDING",
                            "TITLE",
                            "PASSAGE",
                            "ABOUT",
                            "CHAIN",
                            "CREDIT",
                            "KIN",
                            "PARTICIPATION",
                            "POSITION",
                            "VALUE"),
            "OrderField", Set.of("LABEL", "DATE", "WEIGHT", "HEADCOUNT"),
            "OrderDirection", Set.of("ASC", "DESC"),
            "Certainty", Set.of("POSSIBLE", "DEFINITE"),
            "Grouping", groupings(),
            "MatchReason", Set.of("EXACT", "ORDER", "HANGUL", "INITIAL", "ROMANIZATION", "TEXT", "FUZZY"));

    private static Set<String> groupings() {
        Set<String> groupings = words(Term.class);
        groupings.removeIf(word -> Set.of("CHAIN", "SEEN").contains(word));
        groupings.addAll(Set.of("YEAR", "PROPERTY", "STANDING", "DISPUTED"));
        return groupings;
    }

    @Test
    void everythingIsDescribed() {
        List<String> bare = new ArrayList<>();
        for (GraphQLNamedType type : types()) {
            described(bare, type.getName(), type.getDescription());
            if (type instanceof GraphQLFieldsContainer container) {
                container.getFieldDefinitions().forEach(field -> described(bare, container, field));
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(field ->
                                described(bare, input.getName() + "." + field.getName(), field.getDescription()));
            }
            if (type instanceof GraphQLEnumType words) {
                words.getValues()
                        .forEach(value ->
                                described(bare, words.getName() + "." + value.getName(), value.getDescription()));
            }
        }
        assertEquals(List.of(), bare);
    }

    private static void described(List<String> bare, GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        String name = type.getName() + "." + field.getName();
        described(bare, name, field.getDescription());
        field.getArguments()
                .forEach(argument -> described(bare, name + "(" + argument.getName() + ")", argument.getDescription()));
    }

    private static void described(List<String> bare, String name, String description) {
        if (description == null || !description.endsWith(".") || description.length() < 4) {
            bare.add(name + ": " + description);
        }
    }

    @Test
    void everyListIsOfNonNullsAndNonNullItself() {
        List<String> loose = fields().filter(field -> !field.equals("Query.nodes"))
                .filter(field -> isList(definition(field)))
                .filter(field -> !GraphQLTypeUtil.simplePrint(definition(field).getType())
                        .matches("\\[\\w+!]!"))
                .toList();
        assertEquals(List.of(), loose);
        assertEquals(
                "[Node]!", GraphQLTypeUtil.simplePrint(definition("Query.nodes").getType()));
    }

    @Test
    void everyListInAThingTakesFirstOfOneHundredUnlessItIsShortByNature() {
        List<String> wrong = fields().filter(field -> isList(definition(field)))
                .filter(field -> !field.startsWith("Query.") && !field.matches("\\w+Connection\\..*"))
                .filter(field -> !WHOLE.contains(field))
                .filter(field -> !first(definition(field)).equals("Int! = 100"))
                .toList();
        assertEquals(List.of(), wrong);
        WHOLE.forEach(field -> assertEquals("", first(definition(field)), field));
    }

    @Test
    void connectionsAreReadBothWays() {
        List<String> wrong = fields().filter(
                        field -> named(definition(field)).getName().endsWith("Connection"))
                .filter(field -> !Stream.of("first:Int", "after:String", "last:Int", "before:String")
                        .allMatch(argument -> definition(field).getArguments().stream()
                                .anyMatch(each -> argument.equals(
                                        each.getName() + ":" + GraphQLTypeUtil.simplePrint(each.getType())))))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void connectionsAreThoseOfRelay() {
        for (GraphQLNamedType type : types()) {
            String name = type.getName();
            if (name.endsWith("Connection")) {
                String thing = name.substring(0, name.length() - "Connection".length());
                Map<String, String> shape = shape(name);
                assertEquals("[Facet!]!", shape.getOrDefault("facets", "[Facet!]!"));
                shape.remove("facets");
                assertEquals(
                        Map.of(
                                "edges",
                                "[" + thing + "Edge!]!",
                                "nodes",
                                "[" + thing + "!]!",
                                "pageInfo",
                                "PageInfo!",
                                "totalCount",
                                "Int!"),
                        shape);
                assertEquals(Map.of("cursor", "String!", "node", thing + "!"), shape(thing + "Edge"));
            }
        }
        assertEquals(
                Map.of(
                        "hasNextPage", "Boolean!",
                        "hasPreviousPage", "Boolean!",
                        "startCursor", "String",
                        "endCursor", "String"),
                shape("PageInfo"));
    }

    @Test
    void inputsAreFiltersAndOrders() {
        List<String> others = types().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLNamedType::getName)
                .filter(name -> !name.endsWith("Filter") && !name.endsWith("Order"))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void enumsAreThoseOfTheProgram() {
        Map<String, Set<String>> ours = new HashMap<>(SPOKEN);
        Stream.of(Codes.class, FigureCodes.class)
                .flatMap(codes -> Arrays.stream(codes.getDeclaredClasses()))
                .forEach(words -> ours.put(words.getSimpleName(), words(words)));
        ours.put("Property", words(Property.class));
        ours.put("PickRule", words(Rule.class));
        ours.put("Standing", words(Standing.class));
        ours.put("DiscrepancyKind", words(Discrepancy.Kind.class));
        ours.put("WorklistKind", words(WorklistKind.class));
        ours.put("CitationStyle", words(CitationStyle.class));
        ours.put("DisagreementKind", words(Dispute.Kind.class));
        Set<String> kinds = words(Kind.class);
        Kind.COMPOSITES.forEach(kind -> kinds.remove(kind.name()));
        kinds.remove(Kind.DEFECTOR.name());
        ours.put("EntityKind", kinds);
        Map<String, Set<String>> theirs = types().stream()
                .filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .collect(Collectors.toMap(
                        GraphQLEnumType::getName,
                        words -> words.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .collect(Collectors.toSet())));
        assertEquals(new TreeSet<>(ours.keySet()), new TreeSet<>(theirs.keySet()));
        theirs.forEach((name, words) -> assertEquals(new TreeSet<>(ours.get(name)), new TreeSet<>(words), name));
    }

    @Test
    void everyPropertyHasItsPluralAndWhenOneValueIsTrueItsSingular() {
        for (Property property : Property.values()) {
            for (Kind kind : property.subjects) {
                String type = Kind.of(kind.code).type;
                String plural = GraphQLTypeUtil.simplePrint(
                        definition(type + "." + property.plural).getType());
                if (property.singular != null) {
                    String singular = GraphQLTypeUtil.simplePrint(
                            definition(type + "." + property.singular).getType());
                    assertEquals("[" + singular + "!]!", plural, type + "." + property.plural);
                }
            }
        }
    }

    private static Set<String> words(Class<?> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> shape(String type) {
        return ((GraphQLFieldsContainer) SCHEMA.getType(type))
                .getFieldDefinitions().stream()
                        .collect(Collectors.toMap(
                                GraphQLFieldDefinition::getName,
                                field -> GraphQLTypeUtil.simplePrint(field.getType())));
    }

    private static List<GraphQLNamedType> types() {
        return SCHEMA.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> type.getDefinition() != null)
                .toList();
    }

    /** "Type.field" of every object type. */
    private static Stream<String> fields() {
        return types().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type ->
                        type.getFieldDefinitions().stream().map(field -> type.getName() + "." + field.getName()));
    }

    private static GraphQLFieldDefinition definition(String field) {
        String[] parts = field.split("\\.");
        return ((GraphQLFieldsContainer) SCHEMA.getType(parts[0])).getFieldDefinition(parts[1]);
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        GraphQLType type = field.getType();
        return (type instanceof GraphQLNonNull some ? some.getWrappedType() : type) instanceof GraphQLList;
    }

    private static GraphQLNamedType named(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAllAs(field.getType());
    }

    /** "Int! = 100", or nothing when the field takes no {@code first}. */
    private static String first(GraphQLFieldDefinition field) {
        var first = field.getArgument("first");
        return first == null
                ? ""
                : GraphQLTypeUtil.simplePrint(first.getType()) + " = "
                        + first.getDefinition().getDefaultValue().toString().replaceAll("\\D+", "");
    }
}
