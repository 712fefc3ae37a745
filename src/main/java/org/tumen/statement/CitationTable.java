package org.tumen.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.export.Brought;
import org.tumen.export.Brought.Keyed;
import org.tumen.export.Brought.Pair;
import org.tumen.export.Table;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Relation;
import org.tumen.graph.Sort;

/** What citations are exported as: what they say and of whom, in which source, and the chain of attribution. */
final class CitationTable {
    private CitationTable() {}

    /** One hop: whose mouth, and what it did. */
    private record Link(Entity agent, String act) {
        static Link from(Row row) {
            return new Link(Entity.from(row), row.text("act"));
        }
    }

    /** The source of a citation, and who speaks there when nobody is quoted. */
    private record Printed(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String published,
            LocalDate counts,
            @Nullable String url,
            @Nullable Entity speaker) {
        static Printed from(Row row) {
            return new Printed(
                    new GlobalId(Kind.SOURCE.type, row.text("source_slug")).toString(),
                    row.text("title"),
                    row.maybeText("publisher_label"),
                    row.maybeText("published"),
                    row.date("first_reported"),
                    row.maybeText("url"),
                    row.maybeText("label") == null ? null : Entity.from(row));
        }
    }

    static Table<Citation> citations() {
        return new Table<>(
                        "citations",
                        "tumen:Citation",
                        StatementTables.listing(
                                Citations.LISTED_COLUMNS,
                                Citations.LISTED,
                                new Sort("SOURCE", "c.source", "bigint"),
                                "c.id",
                                StatementTables.filter(Citations.ABOUT, Citations.OF, Citations.IN),
                                Citation::from),
                        Citation::id,
                        Citation::globalId)
                .own("about", "properties", "sources")
                .with(new Keyed<>(
                        Relation.one("told in citation", Statements.TOLD, Told::from),
                        Citation::statement,
                        List.of(),
                        true))
                .reference("statement", "prov:specializationOf", Told::first)
                .reference("subject", "schema:about", Told::subject)
                .column("subjectLabel", null, Told::subjectLabel)
                .column("property", null, told -> told.statement().property().name())
                .column("value", "prov:value", told -> told.statement().display())
                .column("standing", null, Told::standing)
                .and()
                .with(Brought.both(
                        new Keyed<>(
                                Relation.one("printed in", Citations.CITED_IN, Printed::from),
                                Citation::source,
                                List.of(),
                                true),
                        new Keyed<>(
                                Relation.many("chain", Citations.CHAIN, Link::from), Citation::id, List.of(), false)))
                .reference("source", "prov:hadPrimarySource", printed(Printed::id))
                .column("sourceTitle", null, printed(Printed::title))
                .column("publisher", null, printed(Printed::publisher))
                .column("published", "schema:datePublished", printed(Printed::published))
                .column("counts", null, printed(Printed::counts))
                .column("url", null, printed(Printed::url))
                .reference("speaker", "prov:wasAttributedTo", speaker(Entity::globalId))
                .column("speakerLabel", null, speaker(Entity::label))
                .reference("chain", null, chain(link -> link.agent().globalId()))
                .column("chainActs", null, chain(link -> link.agent().label() + " " + link.act()))
                .and()
                .column("hedge", null, Citation::hedge)
                .column("stance", null, Citation::stance)
                .column("basis", null, Citation::basis)
                .column("part", null, Citation::part)
                .column("paragraph", null, Citation::paragraph)
                .column("sentence", null, Citation::sentence)
                .column("printed", "schema:text", Citation::printed)
                .column("note", null, Citation::note);
    }

    private static Function<Pair<Printed, List<Link>>, @Nullable Object> printed(
            Function<Printed, @Nullable Object> part) {
        return pair -> pair.one() == null ? null : part.apply(pair.one());
    }

    private static Function<Pair<Printed, List<Link>>, @Nullable Object> chain(Function<Link, String> part) {
        return pair ->
                links(pair).isEmpty() ? null : links(pair).stream().map(part).toList();
    }

    /** The first of the chain; without a chain who wrote or published the source. */
    private static Function<Pair<Printed, List<Link>>, @Nullable Object> speaker(Function<Entity, String> part) {
        return pair -> {
            List<Link> links = links(pair);
            if (!links.isEmpty()) {
                return part.apply(links.get(0).agent());
            }
            Entity speaker = pair.one() == null ? null : pair.one().speaker();
            return speaker == null ? null : part.apply(speaker);
        };
    }

    private static List<Link> links(Pair<Printed, List<Link>> pair) {
        return pair.other() == null ? List.of() : pair.other();
    }
}
