package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FigureCodes;
import org.tumen.statement.Property;

/** The JSON Schemas with which an editor completes and checks record files. */
class RecordSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNode REPORT = read("record/report.schema.json");
    private static final JsonNode EDITORIAL = read("record/editorial.schema.json");

    @Test
    void everyShippedFileIsValid() throws IOException {
        for (RecordFile file : RecordFiles.in(Path.of("src/main/record"))) {
            if (Tables.isTable(file)) {
                continue;
            }
            JsonNode schema = file.name().contains("/editorial/") ? EDITORIAL : REPORT;
            assertEquals(List.of(), problems(schema, file.text()), file.name());
        }
    }

    @Test
    void theMadeRecordIsValid() throws IOException {
        assertEquals(List.of(), problems(REPORT, MadeRecord.REPORT));
        assertEquals(List.of(), problems(EDITORIAL, MadeRecord.EDITORIAL));
    }

    @Test
    void aBrokenReportIsRefused() throws IOException {
        for (String[] swap : List.of(
                new String[] {"kinds: {code: GROUP_DEFECTION", "kinds: {code: WALK"},
                new String[] {"basis: SELF_PUBLISHED", "basis: FAMOUS"},
                new String[] {"code: DEFECTOR", "code: OTHER"},
                new String[] {"printed: on Saturday", "printed: a b c d e f g h i"},
                new String[] {"via: [official SAID]}\n  arr", "via: [official SANG]}\n  arr"},
                new String[] {"at: body 3/7", "at: page 7"},
                new String[] {"period: 2020-01/2020-04", "time: 2020-01/2020-04"},
                new String[] {
                    "topic: FORECAST\n    about: [crossing]\n    at: body 6/10", "topic: RANKING\n    about: [crossing]"
                },
                new String[] {"at: byline}", "at: byline, cite: [{at: lead}]}"},
                new String[] {"published:", "publishd:"})) {
            String text = MadeRecord.REPORT.replaceFirst(java.util.regex.Pattern.quote(swap[0]), swap[1]);
            assertEquals(false, problems(REPORT, text).isEmpty(), swap[1]);
        }
    }

    @Test
    void aBrokenEditorialFileIsRefused() throws IOException {
        for (String[] swap : List.of(
                new String[] {"rank: PREFERRED", "rank: NORMAL"},
                new String[] {", {text: editor}", ""},
                new String[] {"property: DATE", "property: DAY"},
                new String[] {", reason: it says so", ""})) {
            assertEquals(
                    false,
                    problems(EDITORIAL, MadeRecord.swap(MadeRecord.EDITORIAL, swap[0], swap[1]))
                            .isEmpty(),
                    swap[1]);
        }
    }

    @Test
    void everyEnumIsTheOneOfTheCode() {
        Set<String> checked = new TreeSet<>();
        for (JsonNode schema : List.of(REPORT, EDITORIAL)) {
            schema.get("$defs").fields().forEachRemaining(definition -> {
                if (definition.getValue().has("enum")) {
                    checked.add(definition.getKey());
                    assertEquals(
                            constants(definition.getKey()),
                            texts(definition.getValue().get("enum")),
                            definition.getKey());
                }
            });
            List<JsonNode> definitions = new ArrayList<>();
            schema.get("$defs").forEach(definitions::add);
            assertTrue(definitions.containsAll(schema.findParents("enum")), "enums stand among the definitions");
        }
        Set<String> all = Stream.of(Codes.class, FigureCodes.class)
                .flatMap(list -> Stream.of(list.getDeclaredClasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(Set.of("Part", "Act", "DimensionName"));
        all.add("Property");
        assertEquals(all, checked);
    }

    @Test
    void partsAndActsAreThoseOfTheCode() {
        String at = REPORT.at("/$defs/at/pattern").asText();
        String hop = REPORT.at("/$defs/hop/pattern").asText();
        assertTrue(at.startsWith("^(" + joined(Codes.Part.values()).toLowerCase(Locale.ROOT) + ")"), at);
        assertTrue(hop.endsWith("(" + joined(Codes.Act.values()) + ")$"), hop);
    }

    @Test
    void everyDimensionIsAKey() {
        Set<String> keys = new TreeSet<>();
        REPORT.at("/$defs/dimensions/properties").fieldNames().forEachRemaining(keys::add);
        assertEquals(
                Stream.of(FigureCodes.DimensionName.values())
                        .map(name -> name.key)
                        .collect(Collectors.toCollection(TreeSet::new)),
                keys);
    }

    @Test
    void everyPropertyIsAKey() {
        for (Property property : Property.values()) {
            for (Kind kind : property.subjects) {
                if (kind != Kind.CLAIM) {
                    String definition = Kind.COMPOSITES.contains(kind) ? kind.word() : "subject";
                    assertNotNull(
                            REPORT.at("/$defs/" + definition + "/properties").get(property.plural),
                            definition + "." + property.plural);
                }
            }
        }
    }

    @Test
    void everyKeyIsDescribed() {
        for (JsonNode schema : List.of(REPORT, EDITORIAL)) {
            List<String> bare = new ArrayList<>();
            schema.findValues("properties")
                    .forEach(properties -> properties.fields().forEachRemaining(key -> {
                        JsonNode value = key.getValue();
                        boolean isCondition = value.has("const") || value.isBoolean();
                        boolean described = value.has("description")
                                || schema.at(value.path("$ref").asText("#").substring(1))
                                        .has("description");
                        if (!isCondition && !described) {
                            bare.add(key.getKey());
                        }
                    }));
            assertEquals(List.of(), bare);
        }
    }

    private static List<String> problems(JsonNode schema, String text) throws IOException {
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return compiled.validate(YAML.readTree(text)).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> constants(String name) {
        Class<?> codes = name.equals("Property")
                ? Property.class
                : Stream.of(Codes.class, FigureCodes.class)
                        .flatMap(list -> Stream.of(list.getDeclaredClasses()))
                        .filter(each -> each.getSimpleName().equals(name))
                        .findFirst()
                        .orElseThrow();
        return Stream.of(codes.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(constant -> !(codes == Codes.Rank.class && constant.equals("NORMAL")))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String joined(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining("|"));
    }

    private static JsonNode read(String resource) {
        try (InputStream stream = RecordSchemaTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
