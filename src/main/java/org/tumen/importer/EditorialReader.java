package org.tumen.importer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;
import org.tumen.statement.Value;

/** Reads an editorial file: what no report says and an editor decided. */
final class EditorialReader {
    private final Drafts drafts;
    private final ValueReader values;
    private String editor = "";

    EditorialReader(Drafts drafts) {
        this.drafts = drafts;
        this.values = new ValueReader(drafts);
    }

    void read(Fields file) {
        YamlNode node = file.maybe("editorial");
        if (node != null) {
            rulings(node.fields());
        }
        file.end();
    }

    private void rulings(Fields fields) {
        editor = fields.required("slug");
        YamlNode slug = fields.maybe("slug");
        if (slug != null
                && !editor.isEmpty()
                && slug.isSlug(editor)
                && drafts.editors.putIfAbsent(editor, slug.mark()) != null) {
            fields.problem("slug", "the editorial slug " + editor + " stands in two files", "give each file its own");
        }
        fields.items("ranks").forEach(this::rank);
        fields.items("rivals").forEach(this::rivals);
        fields.items("derivations").forEach(item -> pair(item, "derivation", "source", "from", "origin", Kind.SOURCE));
        fields.items("comparable").forEach(item -> pair(item, "comparable", "series", "with", "other", Kind.SERIES));
        fields.items("merges").forEach(item -> identity(item, "merge", "retired", "retired", "into", "survivor"));
        fields.items("notTheSame").forEach(item -> identity(item, "distinction", "one", "one", "other", "other"));
        fields.items("claims").forEach(this::link);
        fields.end();
    }

    private void rank(YamlNode item) {
        Fields fields = item.fields();
        String statement = statement(fields, fields.maybe("value"));
        fields.required("rank");
        Codes.Rank rank = fields.code("rank", Codes.Rank.class, Codes.Rank.NORMAL);
        if (rank == Codes.Rank.NORMAL) {
            fields.problem("rank", "a rank is PREFERRED or DEPRECATED", "write one of them or remove the entry");
        }
        String source = fields.text("source");
        drafts.mention(source, EnumSet.of(Kind.SOURCE), fields.mark("source"));
        String reason = fields.required("reason");
        fields.end();
        if (statement == null) {
            return;
        }
        Map<String, Object> columns = columns("statement", statement, "rank", rank.name());
        columns.put("reason", reason);
        if (source != null) {
            columns.put("source", source);
        }
        drafts.rulings.add(new Drafts.Ruling("ranking", editor, columns, item.mark()));
    }

    private void rivals(YamlNode item) {
        Fields fields = item.fields();
        Property property = property(fields);
        List<YamlNode> values = fields.items("values");
        List<@Nullable String> statements =
                values.stream().map(value -> statement(fields, value)).toList();
        String reason = fields.required("reason");
        fields.end();
        if (property != null && property.type != Property.Type.TEXT) {
            fields.problem("property", "rivals are free texts, " + property + " is none", "values of it differ anyway");
        }
        if (statements.size() != 2) {
            fields.problem("values", "rivals are two values", "write values: with exactly two");
            return;
        }
        String first = statements.get(0);
        String second = statements.get(1);
        if (first == null || second == null) {
            return;
        }
        if (first.equals(second)) {
            fields.problem("values", "the rivals are one and the same value", "write two that differ");
        }
        Map<String, Object> columns = columns("statement", first, "other", second);
        columns.put("reason", reason);
        drafts.rulings.add(new Drafts.Ruling("rival", editor, columns, item.mark()));
    }

    /** The property of the entry's subject; the subject must be of a kind that has it. */
    private @Nullable Property property(Fields fields) {
        String subject = fields.required("subject");
        fields.required("property");
        Property property = fields.code("property", Property.class);
        Set<Kind> kinds = property == null ? EnumSet.allOf(Kind.class) : property.subjects;
        boolean isObservation = fields.has("period");
        drafts.mention(subject, isObservation ? EnumSet.of(Kind.SERIES) : kinds, fields.mark("subject"));
        if (isObservation && property != null && property != Property.FIGURE) {
            fields.problem("property", "an observation has figures and no " + property, "write property: FIGURE");
        }
        return property;
    }

    /** The slug of the entry's subject; an observation is named by its series, its period and its dimensions. */
    private static String subject(Fields fields) {
        String subject = fields.required("subject");
        if (!fields.has("period")) {
            return subject;
        }
        FuzzyDate period = fields.edtf("period");
        return ReportReader.observation(subject, period, DimensionReader.read(fields));
    }

    private @Nullable String statement(Fields fields, @Nullable YamlNode valueNode) {
        Property property = property(fields);
        if (fields.lacks("value") && fields.lacks("values")) {
            fields.problem("value is missing", "add value");
        }
        Value value = valueNode == null || property == null ? null : values.value(property, valueNode);
        String subject = subject(fields);
        if (valueNode == null || property == null || value == null) {
            return null;
        }
        UUID statement = StatementId.of(subject, property, value);
        drafts.reported(statement, valueNode.mark());
        return statement.toString();
    }

    private void pair(YamlNode item, String table, String first, String second, String column, Kind kind) {
        Fields fields = item.fields();
        Set<Kind> kinds = EnumSet.of(kind);
        String from = fields.required(first);
        String to = fields.required(second);
        drafts.mention(from, kinds, fields.mark(first));
        drafts.mention(to, kinds, fields.mark(second));
        if (!from.isEmpty() && from.equals(to)) {
            fields.problem(second, "the two are one and the same " + kind.word(), "name two that differ");
        }
        Map<String, Object> columns = columns(first, from, column, to);
        columns.put("reason", fields.required("reason"));
        fields.end();
        drafts.rulings.add(new Drafts.Ruling(table, editor, columns, item.mark()));
    }

    /** Two that are one, or are not: of one kind, which is seen when all files are read. */
    private void identity(YamlNode item, String table, String first, String one, String second, String other) {
        Fields fields = item.fields();
        String from = fields.required(first);
        String to = fields.required(second);
        drafts.mention(from, Kind.MERGEABLE, fields.mark(first));
        drafts.mention(to, Kind.MERGEABLE, fields.mark(second));
        if (!from.isEmpty() && from.equals(to)) {
            fields.problem(second, "the two are one and the same slug", "name two that differ");
        }
        Map<String, Object> columns = columns(one, from, other, to);
        columns.put("reason", fields.required("reason"));
        fields.end();
        drafts.rulings.add(new Drafts.Ruling(table, editor, columns, item.mark()));
    }

    private void link(YamlNode item) {
        Fields fields = item.fields();
        String claim = fields.required("claim");
        String to = fields.required("to");
        drafts.mention(claim, EnumSet.of(Kind.CLAIM), fields.mark("claim"));
        drafts.mention(to, EnumSet.of(Kind.CLAIM), fields.mark("to"));
        if (!to.isEmpty() && to.equals(claim)) {
            fields.problem("to", "the claim is linked to itself", "name another claim");
        }
        fields.required("relation");
        Codes.ClaimRelation relation = fields.code("relation", Codes.ClaimRelation.class);
        String reason = fields.required("reason");
        fields.end();
        if (relation != null) {
            drafts.links.add(new Drafts.Link(claim, to, relation, null, editor, reason, item.mark()));
        }
    }

    private static Map<String, Object> columns(String first, String one, String second, String two) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(first, one);
        columns.put(second, two);
        return columns;
    }
}
