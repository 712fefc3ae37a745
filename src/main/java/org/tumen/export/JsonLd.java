package org.tumen.export;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Notice;
import org.tumen.graph.Cited;
import org.tumen.graph.Permalinks;

/**
 * One document of JSON-LD 1.1 in terms of schema.org and PROV, with its whole context in it, so that nothing needs to be
 * fetched to read it. The first thing of its graph is the file itself, with revision, licence and contact.
 */
final class JsonLd implements Writer {
    private static final String CONTEXT = """
            {"@context":{"@version":1.1,"schema":"https://schema.org/","prov":"http://www.w3.org/ns/prov#",\
            "xsd":"http://www.w3.org/2001/XMLSchema#","tumen":"urn:tumen:","license":{"@id":"schema:license","@type":"@id"},\
            "version":"schema:version","of":{"@id":"prov:wasDerivedFrom","@type":"@id"}""";

    private final Heading heading;
    private final Permalinks permalinks;

    JsonLd(Heading heading) {
        this.heading = heading;
        this.permalinks = new Permalinks(heading.site());
    }

    @Override
    public void begin(StringBuilder text) {
        text.append(CONTEXT);
        List<Column> columns = heading.columns();
        for (Column column : columns.subList(1, columns.size())) {
            text.append(",\"").append(column.name()).append("\":");
            String link = column.reference() || column.iri().equals("schema:url") ? ",\"@type\":\"@id\"" : "";
            text.append("{\"@id\":\"")
                    .append(column.iri())
                    .append('"')
                    .append(link)
                    .append('}');
        }
        text.append("},\"@graph\":[\n{\"@id\":");
        Cells.quoted(text, heading.address());
        text.append(",\"@type\":[\"schema:Dataset\",\"prov:Entity\"],\"schema:name\":");
        Cells.quoted(text, Cited.RECORD + ": " + heading.name());
        text.append(",\"version\":").append(heading.revision()).append(",\"of\":");
        Cells.quoted(text, permalinks.thing("Revision:" + heading.revision()));
        if (!heading.day().isEmpty()) {
            text.append(",\"tumen:reportedBy\":\"").append(heading.day()).append('"');
        }
        if (heading.notice().contact() != null) {
            text.append(",\"tumen:contact\":");
            Cells.quoted(text, heading.notice().contact());
        }
        text.append(",\"license\":\"").append(Notice.LICENCE_URL).append("\"}");
    }

    @Override
    public void row(StringBuilder text, @Nullable Object[] row) {
        text.append(",\n{\"@id\":");
        Cells.quoted(text, permalinks.thing(String.valueOf(row[0])));
        text.append(heading.type().startsWith("prov:") ? ",\"@type\":[\"" : ",\"@type\":[\"prov:Entity\",\"")
                .append(heading.type())
                .append("\"]");
        for (int place = 1; place < row.length; place++) {
            Object value = row[place];
            if (value == null || value instanceof Collection<?> items && items.isEmpty()) {
                continue;
            }
            Column column = heading.columns().get(place);
            text.append(",\"").append(column.name()).append("\":");
            Cells.json(text, column.reference() ? linked(value) : value);
        }
        text.append('}');
    }

    @Override
    public void end(StringBuilder text) {
        text.append("\n]}\n");
    }

    /** Global ids as addresses. */
    private Object linked(Object value) {
        return value instanceof Collection<?> ids
                ? ids.stream().map(id -> permalinks.thing(id.toString())).toList()
                : permalinks.thing(value.toString());
    }
}
