package org.tumen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tumen.bench.Made.Cited;
import org.tumen.bench.Made.Link;
import org.tumen.bench.Made.Report;
import org.tumen.bench.Made.Ruling;
import org.tumen.bench.Made.Said;
import org.tumen.bench.Made.Taker;
import org.tumen.bench.Made.Thing;
import org.tumen.entity.Kind;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/** Writes what stands in the end of a made-up record as record files: one a report, and one of the editors. */
final class Folder implements Taker {
    static final String EDITOR = "made-up-editors";

    /** The keys under which the parts of a series, an event, an agent are told. */
    private static final Map<Kind, String> NESTED =
            Map.of(Kind.OBSERVATION, "observations", Kind.PARTICIPATION, "participants", Kind.KINSHIP, "kin");

    private static final Map<Kind, String> DECLARED = Map.of(
            Kind.PERSON, "persons",
            Kind.GROUP, "groups",
            Kind.ORGANIZATION, "organizations",
            Kind.PLACE, "places",
            Kind.POSITION, "positions",
            Kind.EVENT, "events",
            Kind.SERIES, "series");

    private final Path folder;
    private final Map<String, OneFile> files = new LinkedHashMap<>();
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<String, Said> statements = new TreeMap<>();
    private final List<Ruling> rulings = new ArrayList<>();

    Folder(Path folder) {
        this.folder = folder;
    }

    /** What one report says, line by line: by subject, then by property or part. */
    private static final class OneFile {
        private final Report report;
        private final Set<Thing> declared = new LinkedHashSet<>();
        private final Map<Thing, Map<String, List<String>>> said = new LinkedHashMap<>();
        private final Map<Thing, Map<Thing, Map<String, List<String>>>> nested = new LinkedHashMap<>();
        private final Map<String, String> claims = new LinkedHashMap<>();
        private final Map<String, String> links = new LinkedHashMap<>();

        OneFile(Report report) {
            this.report = report;
        }
    }

    @Override
    public void thing(Thing thing) {
        things.put(thing.slug(), thing);
    }

    @Override
    public void report(Report report) {
        if (report.until() == Made.OPEN) {
            files.put(report.slug(), new OneFile(report));
        }
    }

    @Override
    public void said(Said said) {
        for (Cited cited : said.cited()) {
            OneFile file = files.get(cited.report().slug());
            if (cited.until() == Made.OPEN && file != null) {
                say(file, said, manner(cited));
            }
        }
        if (said.property() == Property.BIRTH_DATE) {
            statements.put(said.id().toString(), said);
        }
    }

    private static void say(OneFile file, Said said, String manner) {
        Thing subject = said.subject();
        if (said.value() instanceof Value.Wording wording) {
            file.claims.put(subject.slug(), wording(wording) + manner);
            return;
        }
        String line = "{" + Written.value(said.value()) + manner + "}";
        String key = said.property().plural;
        if (NESTED.containsKey(subject.kind())) {
            file.nested
                    .computeIfAbsent(whole(subject), first -> new LinkedHashMap<>())
                    .computeIfAbsent(subject, first -> new LinkedHashMap<>())
                    .computeIfAbsent(key, first -> new ArrayList<>())
                    .add(line);
            return;
        }
        file.said
                .computeIfAbsent(subject, first -> new LinkedHashMap<>())
                .computeIfAbsent(key, first -> new ArrayList<>())
                .add(line);
        file.declared.add(subject);
    }

    private static Thing whole(Thing part) {
        return (Thing) part.parts().get(
                switch (part.kind()) {
                    case OBSERVATION -> "series";
                    case PARTICIPATION -> "event";
                    default -> "agent";
                });
    }

    private static String wording(Value.Wording wording) {
        return "text: " + Written.quoted(wording.text()) + ", topic: " + wording.topic() + ", day: "
                + Written.quoted(wording.day() == null ? "" : wording.day().edtf()) + ", about: "
                + wording.about().stream().map(Value.About::entity).toList();
    }

    private static String manner(Cited cited) {
        String at = cited.part().name().toLowerCase(java.util.Locale.ROOT) + " " + cited.paragraph() + "/"
                + cited.sentence();
        String via = cited.via().stream()
                .map(hop -> hop.agent().slug() + " " + hop.act())
                .collect(Collectors.joining(", "));
        return ", at: " + at
                + (cited.printed() == null ? "" : ", printed: " + Written.quoted(cited.printed()))
                + ", hedge: " + cited.hedge() + ", stance: " + cited.stance() + ", basis: " + cited.basis()
                + (via.isEmpty() ? "" : ", via: [" + via + "]");
    }

    @Override
    public void link(Link link) {
        files.get(link.report().slug())
                .links
                .put(
                        link.claim().slug(),
                        ", links: [{to: " + link.other().slug() + ", relation: " + link.relation() + "}]");
    }

    @Override
    public void ruling(Ruling ruling) {
        rulings.add(ruling);
    }

    /** Writes all files; each entity is declared in the first that says something of it. */
    void write() {
        Set<Thing> declared = new HashSet<>();
        files.values().forEach(file -> {
            file.declared.removeIf(thing -> !declared.add(thing));
            write(file.report.slug(), text(file));
        });
        write(EDITOR, editorial());
    }

    private void write(String name, String text) {
        try {
            java.nio.file.Files.createDirectories(folder);
            java.nio.file.Files.writeString(folder.resolve(name + ".yaml"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String text(OneFile file) {
        Report report = file.report;
        StringBuilder text = new StringBuilder("source:\n  slug: " + report.slug() + "\n  title: "
                + Written.quoted(report.title()) + "\n  publisher: " + report.publisher().slug() + "\n  authors: "
                + report.authors().stream().map(Thing::slug).toList() + "\n  published: \"" + report.published()
                + "\"\n  url: https://example.org/" + report.slug() + "\n");
        Written.declarations(text, file.declared, DECLARED);
        if (!file.said.isEmpty() || !file.nested.isEmpty()) {
            text.append("statements:\n");
        }
        Set<Thing> subjects = new LinkedHashSet<>(file.said.keySet());
        subjects.addAll(file.nested.keySet());
        for (Thing subject : subjects) {
            text.append("  ").append(subject.slug()).append(":\n");
            file.said.getOrDefault(subject, Map.of()).forEach((key, lines) ->
                    text.append("    ").append(key).append(": [").append(String.join(", ", lines)).append("]\n"));
            Written.parts(text, file.nested.getOrDefault(subject, Map.of()), NESTED);
        }
        if (!file.claims.isEmpty()) {
            text.append("claims:\n");
            file.claims.forEach((slug, claim) -> text.append("  ").append(slug).append(": {").append(claim)
                    .append(file.links.getOrDefault(slug, "")).append("}\n"));
        }
        return text.toString();
    }

    private String editorial() {
        StringBuilder text = new StringBuilder("editorial:\n  slug: " + EDITOR + "\n");
        for (String table : List.of("derivation", "ranking")) {
            text.append("  ").append(table.equals("ranking") ? "ranks" : "derivations").append(":\n");
            rulings.stream()
                    .filter(ruling -> ruling.table().equals(table))
                    .forEach(ruling -> text.append("    - {").append(Written.ruling(ruling, statements)).append("}\n"));
        }
        return text.toString();
    }
}
