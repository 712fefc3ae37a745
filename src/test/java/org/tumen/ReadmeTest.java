package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the README promises: its commands, its settings and its questions are those of the program. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)\n```");
    private static final Pattern POSTED = Pattern.compile("curl .*-d '(.*)'");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private final CommandLine program = Main.commands(Map.of());

    @Test
    void itsQuestionsAreAnsweredAsItSays() {
        try (var server = new TestServer(Map.of())) {
            blocks("graphql").forEach(query -> assertAnswered(server.ask(query)));
            var questions = posted();
            var answers = blocks("json").map(JsonObject::new).toList();
            assertFalse(questions.isEmpty());
            assertEquals(questions.size(), answers.size());
            for (var i = 0; i < questions.size(); i++) {
                var answer =
                        new JsonObject(server.post("/graphql", questions.get(i)).body());
                assertAnswered(answer);
                assertEquals(answers.get(i).encodePrettily(), answer.encodePrettily());
            }
        }
    }

    @Test
    void itsSettingsAreThoseOfTheProgram() {
        var flags = flags();
        var expected = Arrays.stream(Setting.values())
                .map(setting ->
                        List.of(setting.variable(), flags.getOrDefault(setting.name(), ""), setting.otherwise()))
                .toList();

        var told = rows("| `TUMEN_")
                .map(row -> row.subList(0, 3).stream().map(ReadmeTest::plain).toList())
                .toList();

        assertEquals(expected, told);
    }

    @Test
    void itsCommandsAreThoseOfTheProgram() {
        var shared = new TreeSet<>(flags().values());
        var told = new LinkedHashMap<String, List<String>>();
        rows("| `")
                .filter(row -> row.size() == 2 && !row.get(0).contains("/"))
                .forEach(row -> told.put(firstWord(plain(row.get(0))), row));

        assertEquals(new TreeSet<>(program.getSubcommands().keySet()), new TreeSet<>(told.keySet()));
        told.forEach((name, row) -> {
            var help =
                    Objects.requireNonNull(program.getSubcommands().get(name)).getUsageMessage();
            var own = found(OPTION, help)
                    .filter(option -> !shared.contains(option))
                    .filter(option -> !option.equals("--help") && !option.equals("--version"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(own, found(OPTION, row.get(1)).collect(Collectors.toCollection(TreeSet::new)), name);
            assertEquals(row.get(0).contains("folder"), help.contains("<folder>..."), name);
        });
    }

    @Test
    void itsSecondCommandIsWhatTheBuildRuns() throws IOException {
        var second = blocks("sh").skip(1).findFirst().orElseThrow();
        var run = Files.readAllLines(Path.of(".ci/run")).stream()
                .filter(line -> line.startsWith("mvn "))
                .map(line -> line.replaceFirst(" 2>.*", ""))
                .map(ReadmeTest::withoutOptions)
                .toList();

        assertEquals(List.of(second), run);
    }

    @Test
    void itsFilesExist() {
        found(CODE, readme())
                .filter(code -> code.matches("(src/|\\.ci/)[\\w./-]+|[\\w-]+\\.graphqls|LICENSE"))
                .forEach(file -> assertTrue(Files.exists(Path.of(file)), file));
    }

    private static void assertAnswered(JsonObject answer) {
        assertFalse(answer.containsKey("errors"), answer::encodePrettily);
        answer.remove("extensions");
    }

    /** The flags that all commands share, by the name of the setting. */
    private Map<String, String> flags() {
        return Objects.requireNonNull(program.getSubcommands().get("serve")).getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals("--help") && !name.equals("--version"))
                .collect(Collectors.toMap(
                        name -> name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT), name -> name));
    }

    /** The bodies of the README's requests. */
    private static List<String> posted() {
        return blocks("sh")
                .flatMap(block -> POSTED.matcher(block).results())
                .map(match -> match.group(1))
                .toList();
    }

    private static Stream<List<String>> rows(String start) {
        return readme().lines()
                .filter(line -> line.startsWith(start))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }

    private static Stream<String> blocks(String language) {
        return BLOCK.matcher(readme())
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ReadmeTest::innermost);
    }

    private static String innermost(MatchResult match) {
        return match.group(match.groupCount());
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static String firstWord(String text) {
        return text.split(" ")[0];
    }

    private static String withoutOptions(String command) {
        return Arrays.stream(command.split(" "))
                .filter(word -> !word.startsWith("-"))
                .collect(Collectors.joining(" "));
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
