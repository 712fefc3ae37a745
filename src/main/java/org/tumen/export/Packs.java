package org.tumen.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Notice;
import org.tumen.db.Row;
import org.tumen.graph.Cited;
import org.tumen.graph.Permalinks;
import org.tumen.graph.Problem;

/**
 * All that the record holds on one entity as one file: what is told of it and of its parts, how each source puts it and
 * through whose mouths, the claims about it, where the reports disagree, and the sources.
 */
final class Packs {
    static final String ENDING = ".zip";

    /** The entity that a word for its kind ($4) and a slug ($3) call, where it now stands, and when the revision was made. */
    static final String ENTITY = """
            select e.slug, s.label, v.at
            from entity w
            left join redirect_at($1) r on r.entity = w.id
            join entity e on e.id = coalesce(r.survivor, w.id)
            join summary_at($1, $2) s on s.subject = e.id
            join revision v on v.number = $1
            where w.slug = $3 and w.kind = $4::smallint
            """;

    private static final List<String> TABLES = List.of("statements", "citations", "claims", "disagreements", "sources");

    private final Tables tables;
    private final Permalinks permalinks;
    private final Notice notice;

    Packs(Tables tables, Permalinks permalinks, Notice notice) {
        this.tables = tables;
        this.permalinks = permalinks;
        this.notice = notice;
    }

    /** The pack of a thing, such as "person/thae-yong-ho"; fails when nothing in sight is called so. */
    Future<Export> of(String thing, Point point) {
        int slash = thing.indexOf('/');
        int kind = slash < 0 ? 0 : tables.kind(thing.substring(0, slash));
        if (kind == 0) {
            return Future.failedFuture(nothing(thing));
        }
        String slug = thing.substring(slash + 1);
        return point.snapshot().rows(ENTITY, slug, kind).map(rows -> {
            if (rows.isEmpty()) {
                throw nothing(thing);
            }
            return export(thing.substring(0, slash), rows.get(0), point);
        });
    }

    private static Problem nothing(String thing) {
        return Problem.notFound("Nothing in sight is called '" + Asked.shown(thing)
                + "'. A pack is asked for by kind and slug, such as person/thae-yong-ho.zip.");
    }

    private Export export(String word, Row entity, Point point) {
        String slug = entity.text("slug");
        return new Export(
                "tumen-" + word + "-" + slug + "-" + point.snapshot().revision() + ENDING,
                "application/zip",
                point.tag(word, slug, tables.toString(), notice.text()),
                point.snapshot(),
                point.pinned(),
                course -> new ZipFile(
                        entries(word, entity, point, course),
                        entity.moment("at")
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime()));
    }

    private List<ZipFile.Entry> entries(String word, Row entity, Point point, Walk.Course course) {
        String slug = entity.text("slug");
        Map<String, Object> filter = Map.of(word.equals("source") ? "sources" : Table.ABOUT, List.of(slug));
        List<ZipFile.Entry> entries = new ArrayList<>();
        entries.add(new ZipFile.Entry("README.txt", new Once(readMe(word, entity, point))));
        for (String name : TABLES) {
            entries.add(entry(name, Format.CSV, filter(name, filter, slug), point, course));
        }
        entries.add(entry("statements", Format.JSON_LD, filter, point, course));
        entries.add(entry("sources", Format.BIBTEX, Map.of(Table.ABOUT, List.of(slug)), point, course));
        entries.add(entry("sources", Format.CSL, Map.of(Table.ABOUT, List.of(slug)), point, course));
        return entries;
    }

    /** What a source says is found by it; the source itself, and where it is spoken of, by what that is about. */
    private static Map<String, Object> filter(String name, Map<String, Object> filter, String slug) {
        return name.equals("sources") || name.equals("disagreements") ? Map.of(Table.ABOUT, List.of(slug)) : filter;
    }

    private ZipFile.Entry entry(
            String name, Format format, Map<String, Object> filter, Point point, Walk.Course course) {
        Table<?> table = tables.of(name, format).orElseThrow();
        Map<String, Object> arguments = new HashMap<>(Map.of("filter", filter));
        Writer.Heading heading = new Writer.Heading(
                name,
                table.type(),
                table.columns(),
                permalinks.site(),
                "",
                point.snapshot().revision(),
                point.day(),
                notice);
        return new ZipFile.Entry(
                name + "." + format.ending(),
                new TextFile(
                        new Walk<>(table, point.snapshot(), permalinks, arguments, course), format.writer(heading)));
    }

    private String readMe(String word, Row entity, Point point) {
        String clocks =
                Permalinks.clocks(point.snapshot().revision(), point.snapshot().day());
        return """
                %s

                Evidence of: %s
                Revision:    %d, of %s%s
                Found at:    %s/%s/%s?%s

                %s

                statements.csv     what is told of it and of its parts: one property of one subject has one value
                citations.csv      how each source puts a statement: where, in which words, how sure, and the chain of
                                   attribution, the origin first
                claims.csv         the claims about it, each with its speaker and how it stands
                disagreements.csv  where the reports disagree, side by side
                sources.csv        the sources; sources.bib (BibTeX) and sources.json (CSL-JSON) are the same as references
                statements.jsonld  the statements as linked data, in terms of schema.org and PROV

                A text that begins with an apostrophe before =, +, - or @ is meant without it: the apostrophe keeps
                spreadsheets from running it.
                """.formatted(
                        Cited.RECORD,
                        entity.text("label"),
                        point.snapshot().revision(),
                        entity.moment("at").withOffsetSameInstant(ZoneOffset.UTC),
                        point.day().isEmpty() ? "" : ", as reported by " + point.day(),
                        permalinks.site(),
                        word,
                        entity.text("slug"),
                        clocks,
                        notice.text());
    }

    /** A text that is there at once. */
    private static final class Once implements Pieces {
        private @Nullable String text;

        Once(String text) {
            this.text = text;
        }

        @Override
        public Future<@Nullable Buffer> next() {
            Buffer piece = text == null ? null : Buffer.buffer(text);
            text = null;
            return Future.succeededFuture(piece);
        }
    }
}
