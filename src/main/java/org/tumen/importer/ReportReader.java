package org.tumen.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;
import org.tumen.statement.Value;

/** Reads the file of one report: its source, what it declares, what it says, its claims. */
final class ReportReader {
    private final Drafts drafts;
    private final ValueReader values;
    private final Map<String, Kind> kinds;
    private final Tables tables;
    private String source = "";
    private MannerReader manners;

    /**
     * @param kinds the kind of every slug that is declared anywhere
     * @param tables the tables that stand beside the reports
     */
    ReportReader(Drafts drafts, Map<String, Kind> kinds, Tables tables) {
        this.drafts = drafts;
        this.tables = tables;
        this.values = new ValueReader(drafts);
        this.kinds = kinds;
        this.manners = new MannerReader(drafts, source);
    }

    void read(Fields file) {
        YamlNode head = file.maybe("source");
        if (head != null) {
            source(head);
        }
        file.maybe("declare");
        file.entries("statements").forEach(this::subject);
        tables.rows(file).forEach(this::figure);
        file.entries("claims").forEach(this::claim);
        file.end();
    }

    private void source(YamlNode node) {
        Fields fields = node.fields();
        source = fields.required("slug");
        manners = new MannerReader(drafts, source);
        drafts.sources.add(SourceReader.read(drafts, source, fields, true));
    }

    private void subject(String slug, YamlNode node) {
        Kind kind = kinds.get(slug);
        if (kind == null) {
            drafts.mention(slug, EnumSet.allOf(Kind.class), node.mark());
            return;
        }
        if (kind == Kind.CLAIM || kind == Kind.SOURCE || Kind.COMPOSITES.contains(kind)) {
            node.problem(
                    slug + " is of the kind " + kind.word() + ", of which nothing is said here",
                    kind == Kind.CLAIM ? "say it under claims:" : "name what it is about");
            return;
        }
        Fields fields = node.fields();
        properties(slug, kind, fields);
        if (kind == Kind.PERSON || kind == Kind.GROUP) {
            fields.items("kin").forEach(item -> kin(slug, item));
        }
        if (kind == Kind.EVENT) {
            fields.items("participants").forEach(item -> participant(slug, item));
        }
        if (kind == Kind.SERIES) {
            fields.items("observations").forEach(item -> observation(slug, item));
        }
        fields.end();
    }

    private void properties(String slug, Kind kind, Fields fields) {
        for (Property property : Property.values()) {
            if (property.subjects.contains(kind)) {
                fields.items(property.plural).forEach(item -> statement(slug, kind, property, item));
            }
        }
    }

    private void statement(String slug, Kind kind, Property property, YamlNode item) {
        Fields fields = item.fields();
        drafts.told(slug, property);
        Value value = values.read(property, fields);
        List<Drafts.Citation> citations = manners.read(fields);
        fields.end();
        if (value != null) {
            citations.forEach(
                    citation -> drafts.said.add(new Drafts.Said(slug, kind, property, value, citation, item.mark())));
        }
    }

    private void kin(String agent, YamlNode item) {
        Fields fields = item.fields();
        String relative = fields.required("relative");
        drafts.mention(relative, ValueReader.holders(), fields.mark("relative"));
        if (relative.equals(agent)) {
            fields.problem("relative", agent + " is its own relative", "name another person or group");
        }
        Map<String, String> parts = Map.of("agent", agent, "relative", relative);
        composite(Kind.KINSHIP, StatementId.composite("kinship", agent, relative), parts, fields);
    }

    private void participant(String event, YamlNode item) {
        Fields fields = item.fields();
        String agent = fields.required("agent");
        drafts.mention(agent, Kind.AGENTS, fields.mark("agent"));
        Map<String, String> parts = Map.of("event", event, "agent", agent);
        composite(Kind.PARTICIPATION, StatementId.composite("participation", event, agent), parts, fields);
    }

    private void figure(FigureTable.Row row) {
        drafts.mention(row.series(), EnumSet.of(Kind.SERIES), row.mark());
        observation(row.series(), row.observation());
    }

    private void observation(String series, YamlNode item) {
        Fields fields = item.fields();
        if (fields.lacks("period")) {
            fields.problem("a figure stands without its period", "add period: as EDTF, such as 2016-01/2016-07");
        }
        FuzzyDate period = fields.edtf("period");
        TreeMap<String, String> dimensions = DimensionReader.read(fields);
        String written = period == null ? "" : period.plainSpan().edtf();
        Map<String, String> parts = new LinkedHashMap<>(Map.of("series", series, "period", written));
        dimensions.forEach((name, value) -> parts.put("dimension " + name, value));
        composite(Kind.OBSERVATION, observation(series, period, dimensions), parts, fields);
    }

    /** The slug of an observation. */
    static String observation(String series, @Nullable FuzzyDate period, TreeMap<String, String> dimensions) {
        String written = period == null ? "" : period.plainSpan().edtf();
        return StatementId.composite("observation", series, written, dimensions.toString());
    }

    private void composite(Kind kind, String slug, Map<String, String> parts, Fields fields) {
        drafts.entities.putIfAbsent(slug, new Drafts.Entity(kind, slug, parts, fields.mark()));
        properties(slug, kind, fields);
        fields.end();
    }

    private void claim(String slug, YamlNode node) {
        Fields fields = node.fields();
        Value value = values.read(Property.WORDING, fields);
        List<Drafts.Citation> citations = manners.read(fields);
        fields.items("links").forEach(item -> link(slug, item));
        fields.end();
        if (citations.stream().anyMatch(citation -> citation.printed() != null)) {
            fields.problem(
                    fields.has("cite") ? "cite" : "printed",
                    "a claim carries printed words",
                    "remove printed: a claim is told in our own words");
        }
        if (citations.stream().map(ReportReader::speaker).distinct().count() > 1) {
            fields.problem("cite", "the claim has two speakers", "give each speaker a claim of its own");
        }
        if (value != null) {
            citations.forEach(citation ->
                    drafts.said.add(new Drafts.Said(slug, Kind.CLAIM, Property.WORDING, value, citation, node.mark())));
        }
    }

    private static String speaker(Drafts.Citation citation) {
        return citation.via().isEmpty() ? "" : citation.via().get(0).agent();
    }

    private void link(String claim, YamlNode item) {
        Fields fields = item.fields();
        String to = fields.required("to");
        drafts.mention(to, EnumSet.of(Kind.CLAIM), fields.mark("to"));
        if (to.equals(claim)) {
            fields.problem("to", "the claim is linked to itself", "name another claim");
        }
        fields.required("relation");
        Codes.ClaimRelation relation = fields.code("relation", Codes.ClaimRelation.class);
        fields.end();
        if (relation != null) {
            drafts.links.add(new Drafts.Link(claim, to, relation, source, null, null, item.mark()));
        }
    }

    /** A list of slugs as written, with a mention of each. */
    static List<String> slugs(Drafts drafts, Fields fields, String key, Set<Kind> expected) {
        List<String> slugs = new ArrayList<>();
        for (YamlNode item : fields.items(key)) {
            @Nullable String slug = item.text();
            drafts.mention(slug, expected, item.mark());
            if (slug != null) {
                slugs.add(slug);
            }
        }
        return slugs;
    }
}
