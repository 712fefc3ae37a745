package org.tumen.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tumen.importer.RecordFile;
import org.tumen.model.PlainRecord.Described;
import org.tumen.model.PlainRecord.Link;
import org.tumen.model.PlainRecord.Ruling;

/** A record file of the model: what it says by now, as rows for the model and as YAML for the program. */
final class ModelFile {
    private static final String DECLARE = """
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}
              groups: [crossers]
              organizations: [herald]
              places: [town, county]
              positions: {post: {holder: ann, organization: herald}}
              events: [crossing, arrest]
              series: {arrivals: {unit: PERSONS, measure: FLOW}}
            """;
    private static final List<String> OTHERS = List.of("base", "one", "two");

    private final String name;
    private final Set<Integer> lines = new TreeSet<>();
    private int day = 4;
    private int title;

    ModelFile(String name) {
        this.name = name;
    }

    /** Says a line more, or one less; numbers beyond all lines change a link, the day or the title, or who is whom. */
    void flip(int number) {
        int beyond = number - all().size();
        if (name.equals(PlainRecord.EDITOR) && beyond > 0) {
            flip(all().size() - 1);
        } else if (beyond == 3 || beyond == 4) {
            day = 1 + (day + number) % 9;
        } else if (beyond > 4) {
            title++;
        } else if (!lines.remove(number)) {
            lines.add(number);
        }
    }

    /** How many numbers there are to flip. */
    int size() {
        return all().size() + 6;
    }

    LocalDate day() {
        return name.equals(PlainRecord.EDITOR) ? LocalDate.of(1, 1, 1) : LocalDate.of(2020, 5, day);
    }

    String title() {
        return name + " " + title;
    }

    /** All that it says, as the model holds it. */
    Set<Object> said() {
        Set<Object> said = new LinkedHashSet<>();
        lines.stream().filter(line -> line < all().size()).forEach(line -> said.add(all().get(line)));
        if (name.equals(PlainRecord.EDITOR)) {
            return said;
        }
        said.add(new Described(name));
        said.add(Domain.claim(name));
        if (name.equals("base")) {
            said.addAll(Domain.BASE);
        }
        for (int other = 0; other < OTHERS.size(); other++) {
            if (lines.contains(all().size() + other) && !OTHERS.get(other).equals(name)) {
                said.add(new Link(name + "-claim", "CONTRADICTS", OTHERS.get(other) + "-claim"));
            }
        }
        return said;
    }

    RecordFile written() {
        return new RecordFile(name, name.equals(PlainRecord.EDITOR) ? editorial() : report());
    }

    private List<?> all() {
        return name.equals(PlainRecord.EDITOR) ? Domain.RULINGS : Domain.LINES;
    }

    private String report() {
        Map<String, List<Said>> subjects = new TreeMap<>();
        List<String> links = new ArrayList<>();
        for (Object each : said()) {
            if (each instanceof Said line && !line.path().equals("wordings")) {
                subjects.computeIfAbsent(line.subject(), subject -> new ArrayList<>())
                        .add(line);
            } else if (each instanceof Link link) {
                links.add("{to: %s, relation: CONTRADICTS}".formatted(link.other()));
            }
        }
        return """
                source: {slug: %1$s, title: %2$s, publisher: herald, published: "%3$s"}
                %4$sstatements: {%5$s}
                claims: {%1$s-claim: {text: Claim of %1$s, topic: TREND, about: [%6$s], at: body, links: [%7$s]}}
                """.formatted(
                        name,
                        title(),
                        day(),
                        name.equals("base") ? DECLARE : "",
                        subjects.entrySet().stream()
                                .map(each -> each.getKey() + ": {" + keys(each.getValue()) + "}")
                                .collect(Collectors.joining(", ")),
                        name.equals("base") ? "crossing" : "arrest",
                        String.join(", ", links));
    }

    private static String keys(List<Said> lines) {
        Map<String, List<String>> keys = new TreeMap<>();
        Map<String, List<Said>> paths = new TreeMap<>();
        lines.forEach(line ->
                paths.computeIfAbsent(line.path(), path -> new ArrayList<>()).add(line));
        paths.forEach((path, said) -> {
            String[] steps = path.split(" ");
            String items = "[" + said.stream().map(ModelFile::item).collect(Collectors.joining(", ")) + "]";
            keys.computeIfAbsent(steps[0], key -> new ArrayList<>())
                    .add(
                            switch (steps[0]) {
                                case "participants" -> "{agent: %s, roles: %s}".formatted(steps[1], items);
                                case "observations" -> "{period: \"%s\", figures: %s}".formatted(steps[1], items);
                                default -> items;
                            });
        });
        return keys.entrySet().stream()
                .map(each -> each.getKey() + ": "
                        + (List.of("participants", "observations").contains(each.getKey())
                                ? each.getValue().toString()
                                : each.getValue().get(0)))
                .collect(Collectors.joining(", "));
    }

    private static String item(Said said) {
        String via = said.via() == null ? "" : ", via: [" + said.via() + " SAID]";
        return "{" + said.value().yaml() + ", at: lead, stance: " + said.stance() + via + "}";
    }

    private String editorial() {
        Map<String, List<String>> rulings = new TreeMap<>();
        for (Object each : said()) {
            if (each instanceof Link link) {
                rulings.computeIfAbsent("claims", key -> new ArrayList<>())
                        .add("{claim: %s, relation: %s, to: %s, reason: so}"
                                .formatted(link.claim(), link.relation(), link.other()));
            } else if (each instanceof Ruling ruling) {
                rulings.computeIfAbsent(ruling.kind(), key -> new ArrayList<>())
                        .add("{" + ruling(ruling) + ", reason: so}");
            }
        }
        return "editorial: {slug: rulings%s}\n"
                .formatted(rulings.entrySet().stream()
                        .map(each -> ", " + each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining()));
    }

    private static String ruling(Ruling ruling) {
        if (ruling.kind().equals("derivations")) {
            return "source: %s, from: %s".formatted(ruling.one(), ruling.two());
        }
        if (ruling.kind().equals("merges")) {
            return "retired: %s, into: %s".formatted(ruling.one(), ruling.two());
        }
        Said.Statement one = (Said.Statement) ruling.one();
        String slot = "subject: %s, property: %s, ".formatted(one.subject(), RecordModel.name(one));
        return ruling.two() instanceof Said.Statement two
                ? slot
                        + "values: [{%s}, {%s}]"
                                .formatted(one.value().yaml(), two.value().yaml())
                : slot
                        + "value: {%s}, rank: %s".formatted(one.value().yaml(), ruling.two())
                        + (ruling.source() == null ? "" : ", source: " + ruling.source());
    }
}
