package org.tumen.importer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FigureCodes;

/** Reads what a file declares: every entity once over all files, so this runs over all files before anything else. */
final class DeclarationReader {
    private final Drafts drafts;

    DeclarationReader(Drafts drafts) {
        this.drafts = drafts;
    }

    void read(Fields file) {
        YamlNode head = file.maybe("source");
        if (head != null) {
            source(head.fields());
        }
        YamlNode node = file.maybe("declare");
        if (node != null) {
            declarations(node.fields());
        }
        file.entries("claims").forEach((slug, claim) -> declare(Kind.CLAIM, slug, Map.of(), claim));
    }

    private void source(Fields fields) {
        String slug = fields.required("slug");
        if (!slug.isEmpty()) {
            declare(Kind.SOURCE, slug, Map.of(), Objects.requireNonNull(fields.maybe("slug")));
        }
    }

    private void declarations(Fields fields) {
        fields.entries("persons").forEach(this::person);
        slugs(fields, "groups", Kind.GROUP);
        slugs(fields, "organizations", Kind.ORGANIZATION);
        slugs(fields, "places", Kind.PLACE);
        fields.entries("positions").forEach(this::position);
        slugs(fields, "events", Kind.EVENT);
        fields.entries("series").forEach(this::series);
        fields.entries("sources").forEach(this::unseen);
        fields.end();
    }

    private void slugs(Fields fields, String key, Kind kind) {
        for (YamlNode item : fields.items(key)) {
            String slug = item.text();
            if (slug != null) {
                declare(kind, slug, Map.of(), item);
            }
        }
    }

    private void person(String slug, YamlNode node) {
        Fields fields = node.fields();
        if (fields.lacks("basis")) {
            fields.problem(
                    "the person " + slug + " is named without a public basis",
                    "add basis:, or describe the person as a group without a name");
        }
        Codes.PublicBasis basis = fields.code("basis", Codes.PublicBasis.class);
        fields.end();
        declare(Kind.PERSON, slug, basis == null ? Map.of() : Map.of("basis", basis.name()), node);
    }

    private void position(String slug, YamlNode node) {
        Fields fields = node.fields();
        String holder = fields.required("holder");
        drafts.mention(holder, ValueReader.holders(), fields.mark("holder"));
        String organization = fields.text("organization");
        drafts.mention(organization, EnumSet.of(Kind.ORGANIZATION), fields.mark("organization"));
        fields.end();
        Map<String, String> parts = new LinkedHashMap<>(Map.of("holder", holder));
        if (organization != null) {
            parts.put("organization", organization);
        }
        declare(Kind.POSITION, slug, parts, node);
    }

    private void series(String slug, YamlNode node) {
        Fields fields = node.fields();
        fields.required("unit");
        fields.required("measure");
        FigureCodes.Unit unit = fields.code("unit", FigureCodes.Unit.class, FigureCodes.Unit.OTHER);
        FigureCodes.Measure measure = fields.code("measure", FigureCodes.Measure.class, FigureCodes.Measure.FLOW);
        String flow = fields.text("flow");
        drafts.mention(flow, EnumSet.of(Kind.SERIES), fields.mark("flow"));
        if (flow != null && measure != FigureCodes.Measure.CUMULATIVE) {
            fields.problem("flow", "only a CUMULATIVE series is the running total of another", "remove flow");
        }
        fields.end();
        Map<String, String> parts = new LinkedHashMap<>(Map.of("unit", unit.name(), "measure", measure.name()));
        if (flow != null) {
            parts.put("flow", flow);
        }
        declare(Kind.SERIES, slug, parts, node);
    }

    private void unseen(String slug, YamlNode node) {
        declare(Kind.SOURCE, slug, Map.of(), node);
        drafts.sources.add(SourceReader.read(drafts, slug, node.fields(), false));
    }

    private void declare(Kind kind, String slug, Map<String, String> parts, YamlNode node) {
        if (!node.isSlug(slug)) {
            return;
        }
        Drafts.@Nullable Entity before = drafts.entities.get(slug);
        if (before != null) {
            node.problem(slug + " is declared twice, first at " + before.mark(), "declare it once");
            return;
        }
        drafts.entities.put(slug, new Drafts.Entity(kind, slug, parts, node.mark()));
    }
}
