package org.tumen.bench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.bench.Made.Cited;
import org.tumen.bench.Made.Link;
import org.tumen.bench.Made.Report;
import org.tumen.bench.Made.Ruling;
import org.tumen.bench.Made.Said;
import org.tumen.bench.Made.Taker;
import org.tumen.bench.Made.Thing;
import org.tumen.statement.Folded;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.StatementId;
import org.tumen.statement.TextNumber;
import org.tumen.statement.Value;

/** Turns the pieces of a made-up record into the rows that an import would write; each table is written in one place. */
final class Tables implements Taker {
    private final Copies copies;

    Tables(Copies copies) {
        this.copies = copies;
    }

    @Override
    public void thing(Thing thing) {
        copies.row("entity (id, kind, slug)", thing.id(), thing.kind().code, thing.slug());
        switch (thing.kind()) {
            case PERSON -> copies.row("person (id, basis)", thing.id(), part(thing, "basis"));
            case POSITION ->
                copies.row(
                        "held_position (id, since, holder, organization, written_holder, written_organization)",
                        thing.id(),
                        1,
                        part(thing, "holder"),
                        part(thing, "organization"),
                        part(thing, "holder"),
                        part(thing, "organization"));
            case KINSHIP ->
                copies.row("kinship (id, agent, relative)", thing.id(), part(thing, "agent"), part(thing, "relative"));
            case PARTICIPATION ->
                copies.row("participation (id, event, agent)", thing.id(), part(thing, "event"), part(thing, "agent"));
            case SERIES ->
                copies.row("series (id, unit, measure)", thing.id(), part(thing, "unit"), part(thing, "measure"));
            case OBSERVATION -> observation(thing);
            default -> {}
        }
    }

    private void observation(Thing thing) {
        FuzzyDate period = FuzzyDate.parse(String.valueOf(part(thing, "period")));
        copies.row(
                "observation (id, series, period, earliest, latest)",
                thing.id(),
                part(thing, "series"),
                period.edtf(),
                period.earliest(),
                period.latest());
    }

    private static @Nullable Object part(Thing thing, String name) {
        Object part = thing.parts().get(name);
        return part instanceof Thing other ? (Object) other.id() : part;
    }

    @Override
    public void report(Report report) {
        copies.row(
                "source (id, since, until, first_reported, title, publisher, authors, published, earliest, latest,"
                        + " published_basis, language, url, seen)",
                report.thing().id(),
                report.since(),
                report.until(),
                report.published(),
                report.title(),
                report.publisher().id(),
                report.authors().stream().map(Thing::id).toList().toString().replace('[', '{').replace(']', '}'),
                report.published(),
                report.published(),
                report.published(),
                "STATED",
                "en",
                "https://example.org/" + report.slug(),
                true);
        credit(report, 0, report.publisher());
        for (int author = 0; author < report.authors().size(); author++) {
            credit(report, author + 1, report.authors().get(author));
        }
    }

    private void credit(Report report, int ordinal, Thing agent) {
        copies.row(
                "credit (source, described, ordinal, since, written, agent)",
                report.thing().id(),
                report.since(),
                ordinal,
                report.since(),
                agent.id(),
                agent.id());
    }

    @Override
    public void said(Said said) {
        UUID id = said.id();
        for (Cited cited : said.cited()) {
            citation(id, cited);
        }
        stand(id, said);
        value(id, said);
    }

    private void citation(UUID statement, Cited cited) {
        UUID id = cited.id(statement);
        copies.row(
                "citation (id, since, until, first_reported, statement, source, part, paragraph, sentence, printed,"
                        + " hedge, stance, basis)",
                id,
                cited.since(),
                cited.until(),
                cited.report().published(),
                statement,
                cited.report().thing().id(),
                cited.part(),
                cited.paragraph(),
                cited.sentence(),
                cited.printed(),
                cited.hedge(),
                cited.stance(),
                cited.basis());
        int ordinal = 0;
        for (Made.Hop hop : cited.via()) {
            copies.row(
                    "hop (citation, ordinal, since, written, agent, act)",
                    id,
                    ordinal++,
                    cited.since(),
                    hop.agent().id(),
                    hop.agent().id(),
                    hop.act());
        }
    }

    /** A statement stands while a citation of it does, from the day of the first; a row for each such stretch. */
    private void stand(UUID id, Said said) {
        TreeSet<Integer> turns = new TreeSet<>();
        said.cited().forEach(cited -> turns.addAll(List.of(cited.since(), cited.until())));
        int since = turns.first();
        LocalDate day = first(said.cited(), since);
        for (int turn : turns.tailSet(since, false)) {
            LocalDate next = turn == Made.OPEN ? null : first(said.cited(), turn);
            if (day == null || !day.equals(next)) {
                if (day != null) {
                    copies.row(
                            "statement (id, since, until, first_reported, subject, property, written, target, name)",
                            id,
                            since,
                            turn,
                            day,
                            said.subject().id(),
                            said.property().code,
                            said.subject().id(),
                            target(said),
                            name(said));
                }
                since = turn;
                day = next;
            }
        }
    }

    /** What the value of a statement points to; what a claim speaks of stands elsewhere. */
    private static @Nullable Object target(Said said) {
        return said.value() instanceof Value.Wording || said.named().isEmpty()
                ? null
                : (Object) said.named().get(0).id();
    }

    /** Which printed name a statement gives, as the database numbers them. */
    private static @Nullable Object name(Said said) {
        return said.value() instanceof Value.Name name ? (Object) TextNumber.of(name.text()) : null;
    }

    private static @Nullable LocalDate first(Collection<Cited> cited, int revision) {
        return cited.stream()
                .filter(each -> each.since() <= revision && each.until() > revision)
                .map(each -> each.report().published())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void value(UUID id, Said said) {
        Value value = said.value();
        if (value instanceof Value.Name name) {
            copies.row(
                    "name_value (statement, text, folded, script, language, system, kind)",
                    id,
                    name.text(),
                    Folded.of(name.text()),
                    name.script(),
                    name.language(),
                    name.system(),
                    name.kind());
        } else if (value instanceof Value.Date date) {
            copies.row(
                    "date_value (statement, edtf, earliest, latest)",
                    id,
                    date.date().edtf(),
                    date.date().earliest(),
                    date.date().latest());
        } else if (value instanceof Value.Text text) {
            copies.row("text_value (statement, text)", id, text.text());
        } else if (value instanceof Value.Code code) {
            copies.row("code_value (statement, code, label)", id, code.code(), code.label());
        } else if (value instanceof Value.Reference reference) {
            copies.row(
                    "reference_value (statement, target, role)",
                    id,
                    said.named().get(0).id(),
                    reference.role());
        } else if (value instanceof Value.Figure figure) {
            figure(id, figure, said.named());
        } else {
            wording(id, said, (Value.Wording) value);
        }
    }

    private void figure(UUID id, Value.Figure figure, List<Thing> named) {
        copies.row(
                "figure_value (statement, number, qualifier, status, producer, vintage)",
                id,
                figure.number().toPlainString(),
                figure.qualifier(),
                figure.status(),
                named.isEmpty() ? null : (Object) named.get(0).id(),
                figure.vintage() == null ? null : figure.vintage().edtf());
    }

    private void wording(UUID id, Said said, Value.Wording wording) {
        List<Thing> named = said.named();
        int since = said.cited().stream().mapToInt(Cited::since).min().orElseThrow();
        FuzzyDate day = wording.day();
        copies.row(
                "wording_value (statement, text, topic, day, earliest, latest, modality)",
                id,
                wording.text(),
                wording.topic(),
                day == null ? null : day.edtf(),
                day == null ? null : day.earliest(),
                day == null ? null : day.latest(),
                wording.modality());
        for (int ordinal = 0; ordinal < named.size(); ordinal++) {
            copies.row(
                    "wording_about (statement, ordinal, since, written, entity)",
                    id,
                    ordinal,
                    since,
                    named.get(ordinal).id(),
                    named.get(ordinal).id());
        }
    }

    @Override
    public void link(Link link) {
        UUID id = StatementId.of(
                "link",
                link.claim().slug(),
                link.other().slug(),
                link.relation().name(),
                link.report().slug(),
                "null",
                "null");
        copies.row(
                "claim_link (id, since, until, first_reported, claim, other, relation, source)",
                id,
                link.report().since(),
                link.report().until(),
                link.report().published(),
                link.claim().id(),
                link.other().id(),
                link.relation(),
                link.report().thing().id());
    }

    @Override
    public void ruling(Ruling ruling) {
        String[] parts = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(ruling.table(), Folder.EDITOR),
                        ruling.columns().entrySet().stream().map(column -> column.getKey() + "=" + column.getValue()))
                .toArray(String[]::new);
        java.util.ArrayList<Object> row = new java.util.ArrayList<>(
                List.of(StatementId.of(parts), Folder.EDITOR, ruling.since()));
        ruling.columns()
                .forEach((column, value) -> row.add(
                        ruling.named().containsKey(column)
                                ? (Object) ruling.named().get(column).id()
                                : value));
        String columns = String.join(", ", ruling.columns().keySet());
        copies.row(ruling.table() + " (id, editor, since, " + columns + ")", row.toArray());
    }
}
