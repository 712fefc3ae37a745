package org.tumen.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tumen.TestServer;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** A word of a text is found and marked whatever slip is made in it, and where it is long whatever two. */
class AnySlipTest {
    private static final List<String> WORDS =
            List.of("quokka", "sextant", "marzipan", "gondolier", "velocipede", "xylographer", "quincunx", "zwieback");

    private static TestServer server;
    private static ImportedRecord record;

    @BeforeContainer
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        server.awaitRevision(Objects.requireNonNull(record.revision(new RecordFile(
                "slips",
                """
                source: {slug: slip-ledger, title: T, publisher: slip-herald, published: "2020-05-04"}
                declare: {organizations: [slip-herald], events: [%s]}
                statements:
                  slip-herald: {names: {text: H, at: byline}}
                """.formatted(String.join(", ", WORDS))
                        + WORDS.stream()
                                .map(word ->
                                        "  %s: {descriptions: {text: Here is %1$s, at: body}, kinds: {code: OTHER, label: x, at: body}}\n"
                                                .formatted(word))
                                .collect(Collectors.joining())))));
    }

    @AfterContainer
    static void stop() {
        server.close();
        record.close();
    }

    /** One slip: a letter put in, left out or changed, or two swapped, not before a place. */
    private static Arbitrary<String> slipped(String word, int from) {
        return Combinators.combine(
                        Arbitraries.integers().between(from, word.length() - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.chars().range('a', 'z'))
                .as((at, how, letter) -> {
                    String before = word.substring(0, at);
                    String after = word.substring(at + 1);
                    return switch (how) {
                        case 0 -> before + letter + word.substring(at);
                        case 1 -> before + after;
                        case 2 -> before + letter + after;
                        default ->
                            after.isEmpty()
                                    ? word + letter
                                    : before + after.charAt(0) + word.charAt(at) + after.substring(1);
                    };
                });
    }

    @Provide
    Arbitrary<List<String>> slips() {
        Arbitrary<List<String>> one =
                Arbitraries.of(WORDS).flatMap(word -> slipped(word, 0).map(slip -> List.of(word, slip)));
        Arbitrary<List<String>> two = Arbitraries.of(WORDS)
                .filter(word -> word.length() > 9)
                .flatMap(word ->
                        slipped(word, 1).flatMap(slip -> slipped(slip, 1)).map(slip -> List.of(word, slip)));
        return Arbitraries.oneOf(one, two);
    }

    @Property(tries = 150)
    void aSlipOrTwoAreNoHindrance(@ForAll("slips") List<String> slip) {
        String word = slip.get(0);
        Assume.that(Edits.between(word, slip.get(1)) <= 2);
        JsonObject answer = server.ask("{ search(text: \"" + slip.get(1)
                + "\", kinds: [EVENT]) { nodes { subject { id } reason parts { text found } } } }");
        List<JsonObject> hits = answer.getJsonObject("data").getJsonObject("search").getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .toList();
        boolean isHeld = hits.stream().anyMatch(hit -> hit.getString("reason").equals("TEXT"));
        String found = new JsonObject().put("text", word).put("found", true).encode();
        assertTrue(
                hits.stream()
                                .anyMatch(hit -> hit.getJsonObject("subject")
                                                .getString("id")
                                                .equals("Event:" + word)
                                        && hit.getJsonArray("parts").encode().contains(found))
                        || isHeld,
                () -> slip + " " + answer.encode());
    }
}
