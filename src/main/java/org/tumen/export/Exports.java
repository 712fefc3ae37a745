package org.tumen.export;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tumen.cite.Notice;
import org.tumen.db.Reads;
import org.tumen.graph.ListArguments;
import org.tumen.graph.Permalinks;
import org.tumen.graph.Problem;

/** The lists of the record as files, each as it is asked for. */
public final class Exports {
    /** What is written differs from what was written under the number before. */
    private static final String WRITTEN = "2";

    private final Tables tables;
    private final Permalinks permalinks;
    private final ListArguments arguments;
    private final Reads reads;
    private final Notice notice;
    private final Packs packs;

    public Exports(Tables tables, Permalinks permalinks, ListArguments arguments, Reads reads, Notice notice) {
        this.tables = tables;
        this.permalinks = permalinks;
        this.arguments = arguments;
        this.reads = reads;
        this.notice = notice;
        this.packs = new Packs(tables, permalinks, notice);
    }

    /** What an address asks for; fails with a {@link Problem} when that is nothing, or not well asked. */
    public Future<Export> find(Asked asked) {
        return Future.succeededFuture(asked)
                .compose(ready -> ready.file().endsWith(Packs.ENDING) ? pack(ready) : list(ready));
    }

    private Future<Export> list(Asked asked) {
        int dot = asked.file().lastIndexOf('.');
        String name = asked.file().substring(0, Math.max(dot, 0));
        Format format = Format.of(asked.file().substring(dot + 1)).orElseThrow(() -> nothing(asked.file()));
        Table<?> table = tables.of(name, format).orElseThrow(() -> nothing(asked.file()));
        Map<String, Object> given = asked.arguments();
        Map<String, Object> own = table.filter().isEmpty() ? arguments.of(name, given) : OwnFilter.of(table, given);
        return Point.of(asked, reads).map(point -> list(asked, table, format, own, point));
    }

    private Export list(Asked asked, Table<?> table, Format format, Map<String, Object> own, Point point) {
        Writer.Heading heading = heading(table, asked, point);
        return new Export(
                "tumen-" + table.name() + "-" + point.snapshot().revision() + "." + format.ending(),
                format.mediaType(),
                point.tag(
                        WRITTEN,
                        asked.file(),
                        table.columns().toString(),
                        notice.text(),
                        new TreeMap<>(asked.parameters()).toString()),
                point.snapshot(),
                point.pinned(),
                course -> new TextFile(
                        new Walk<>(table, point.snapshot(), permalinks, own, course), format.writer(heading)));
    }

    private Writer.Heading heading(Table<?> table, Asked asked, Point point) {
        return new Writer.Heading(
                table.name(),
                table.type(),
                table.columns(),
                permalinks.site(),
                permalinks.site() + "/export/" + asked.file() + "?" + asked.own()
                        + Permalinks.clocks(
                                point.snapshot().revision(), point.snapshot().day()),
                point.snapshot().revision(),
                point.day(),
                notice);
    }

    private Future<Export> pack(Asked asked) {
        asked.clocksOnly();
        String thing = asked.file().substring(0, asked.file().length() - Packs.ENDING.length());
        return Point.of(asked, reads).compose(point -> packs.of(thing, point));
    }

    private Problem nothing(String file) {
        List<String> names = new ArrayList<>(
                tables.lists().stream().map(Table::name).sorted().toList());
        return Problem.notFound("There is no export '" + Asked.shown(file) + "'. The lists are "
                + String.join(", ", names)
                + ", each as .csv, .jsonl or .jsonld; sources.bib and sources.json are their "
                + "references, and person/<slug>.zip is the evidence of one person, and so for each kind of entity.");
    }
}
