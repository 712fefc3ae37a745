package org.tumen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.tumen.LongForm;
import org.tumen.TestServer;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.Importer.Wish;

/** After any changes, every revision on every day of reporting answers as the plain record does. */
class RecordModelTest {
    private static final List<String> OWNERS = List.of("base", "one", "two", PlainRecord.EDITOR);
    private static final List<String> EXPUNGED =
            List.of("Person:ann", "Person:bob", "Group:crossers", "Event:arrest", "Claim:one-claim");

    /** What is done next, to which file or to what. */
    record Step(Deed deed, int which, int line) {}

    enum Deed {
        IMPORT,
        PROTECT,
        REVERT,
        RETIRE,
        EXPUNGE
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void everyPointOfBothClocksIsAsThePlainRecordHasIt(@ForAll("steps") List<Step> steps) {
        play(steps);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    @AddLifecycleHook(LongForm.Only.class)
    void andSoItIsAfterManySequences(@ForAll("longer") List<Step> steps) {
        play(steps);
    }

    private static void play(List<Step> steps) {
        try (var server = new TestServer(Map.of("TUMEN_MOST_COST", "100000000"));
                var record = new ImportedRecord(server.database())) {
            int before = record.newest();
            var played = new Played(record);
            played.begin();
            steps.forEach(played::take);
            assertEquals(before + played.plain.newest(), record.newest());
            server.awaitRevision(record.newest());
            server.awaitEpoch(record.rows("select value from epoch").get(0));
            compare(server, played.plain, before);
            var derived = record.derived();
            record.rebuild();
            assertEquals(String.join("\n", derived), String.join("\n", record.derived()));
        }
    }

    private static void compare(TestServer server, PlainRecord plain, int before) {
        var days = new TreeSet<>(Set.of(LocalDate.of(2020, 4, 30), Sight.UNPINNED));
        for (var revision = 1; revision <= plain.newest(); revision++) {
            plain.at(revision).values().forEach(version -> days.add(version.day()));
        }
        for (var revision = 1; revision <= plain.newest(); revision++) {
            for (var day : days) {
                var answer = server.ask(RecordModel.question(before + revision, day));
                answer.getJsonArray("errors", new JsonArray())
                        .forEach(error -> assertTrue(error.toString().contains("NOT_FOUND"), error.toString()));
                var data = answer.getJsonObject("data");
                assertEquals(
                        RecordModel.shown(plain, revision, day, RecordModel.ids(data)),
                        RecordModel.answered(data),
                        "revision " + revision + " of " + plain.newest() + " on " + day);
            }
        }
    }

    /** Does the same to the program and to the plain record. */
    private static final class Played {
        private final ImportedRecord record;
        private final PlainRecord plain = new PlainRecord();
        private final int before;
        private final Map<String, ModelFile> files = Map.of(
                "base",
                new ModelFile("base"),
                "one",
                new ModelFile("one"),
                "two",
                new ModelFile("two"),
                PlainRecord.EDITOR,
                new ModelFile(PlainRecord.EDITOR));

        Played(ImportedRecord record) {
            this.record = record;
            this.before = record.newest();
        }

        void begin() {
            say("base", Wish.NOTHING);
            List.of(0, 3, 13, 20, 24).forEach(line -> files.get("one").flip(line));
            List.of(4, 8, 12, 15, 21, 25, 28).forEach(line -> files.get("two").flip(line));
            say("one", Wish.NOTHING);
            say("two", Wish.NOTHING);
        }

        void take(Step step) {
            var owner = OWNERS.get(step.which % OWNERS.size());
            switch (step.deed) {
                case IMPORT, PROTECT -> {
                    files.get(owner).flip(step.line % files.get(owner).size());
                    say(owner, new Wish(Set.of(), step.deed == Deed.PROTECT, false, true));
                }
                case REVERT -> {
                    var revision = 1 + step.line % plain.newest();
                    same(record.revert(before + revision) != null, plain.revert(revision), step);
                }
                case RETIRE -> {
                    var source = List.of("one", "two").get(step.which % 2);
                    var outcome = record.outcome(new Wish(Set.of(source), false, false, false));
                    same(outcome.revision() != null, plain.retire(source), step);
                }
                case EXPUNGE -> {
                    var id = EXPUNGED.get(step.line % EXPUNGED.size());
                    record.expunge(id);
                    plain.expunge(id.replaceAll("^.*:", ""));
                }
            }
        }

        /** What the program refuses is not done to the plain record either. */
        private void say(String owner, Wish wish) {
            var file = files.get(owner);
            var outcome = record.outcome(wish, file.written());
            if (outcome.problems().isEmpty()) {
                var changed = plain.say(owner, file.title(), file.day(), file.said(), wish.guarded());
                same(outcome.revision() != null, changed, outcome);
            }
        }

        private static void same(boolean made, boolean expected, Object what) {
            assertEquals(expected, made, "a revision by " + what);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return step().list().ofMinSize(3).ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<Step>> longer() {
        return step().list().ofMinSize(2).ofMaxSize(12);
    }

    private static Arbitrary<Step> step() {
        Arbitrary<Deed> deeds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, Arbitraries.just(Deed.IMPORT)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Deed.PROTECT)),
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Deed.REVERT)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Deed.RETIRE)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Deed.EXPUNGE)));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 999))
                .as(Step::new);
    }
}
