package org.tumen.claim;

import java.util.List;
import java.util.Locale;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Cited;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Relation;
import org.tumen.graph.TypeFields;
import org.tumen.search.Worded;
import org.tumen.statement.Codes;
import org.tumen.statement.Filters;
import org.tumen.statement.Groupings;
import org.tumen.statement.Statements;
import org.tumen.statement.Term;
import org.tumen.summary.Standing;

/** Claims in the graph: who speaks, of what, and how claims stand to one another. */
public final class ClaimFields {
    private ClaimFields() {}

    /** Where a claim stands, and what kind of claim it is. */
    private record Details(String standing, String topic) {
        static Details from(Row row) {
            return new Details(row.text("standing"), row.texts("codes").get(0));
        }
    }

    private static Cited cited(Row row) {
        String manner = "Claimed by " + row.text("speaker") + "; "
                + row.text("standing").toLowerCase(Locale.ROOT);
        return new Cited(row.text("label"), manner, row.moment("at"), null);
    }

    public static void declare(Graph graph) {
        EntityFields.of(graph, Kind.CLAIM)
                .details(Claims.DETAILS, Details::from)
                .column("standing", Details::standing)
                .column("topic", Details::topic)
                .and()
                .one("speaker", Claims.SPEAKERS, Entity::from)
                .cited(Entity::globalId, Relation.one("cited claim", Claims.CITED, ClaimFields::cited))
                .many("about", Claims.ABOUT, About::from)
                .many("links", Claims.LINKS, ClaimLink::from)
                .many("linkedFrom", Claims.LINKED_FROM, ClaimLink::from);
        TypeFields<About> about = graph.type("About", About::entity);
        about.column(
                        "property",
                        each -> each.property() == null ? null : each.property().name())
                .points("subject", About::entity, Entities.BY_ID)
                .points("statement", About::statement, Statements.BY_ID);
        TypeFields<ClaimLink> link = graph.type("ClaimLink", ClaimLink::claim);
        link.column("relation", ClaimLink::relation)
                .column("reason", ClaimLink::reason)
                .points("claim", ClaimLink::claim, Entities.BY_ID)
                .points("other", ClaimLink::other, Entities.BY_ID)
                .points("source", ClaimLink::source, Entities.BY_ID);
        Claims.SUBJECTS.forEach(
                kind -> EntityFields.of(graph, kind).many("claimsAbout", Claims.ABOUT_SUBJECT, Entity::from));
        Kind.AGENTS.forEach(kind -> EntityFields.of(graph, kind).many("claims", Claims.BY_SPEAKER, Entity::from));
        Listing<Entity> claims = Entities.list(
                Kind.CLAIM,
                List.of(Entities.byDay(Kind.CLAIM), Entities.BY_LABEL),
                Worded.WORDINGS.by(filter()),
                List.of(
                        Groupings.words(Kind.CLAIM, Term.TOPIC, Codes.Topic.class),
                        Groupings.YEAR,
                        Groupings.entities(Kind.CLAIM, Term.SPEAKER),
                        Groupings.entities(Kind.CLAIM, Term.ABOUT),
                        Groupings.words(Kind.CLAIM, Term.MODALITY, Codes.Modality.class),
                        Groupings.words(Kind.CLAIM, Term.OFFENCE, Codes.Offence.class),
                        Groupings.words(Kind.CLAIM, Term.REFUSAL, Codes.Refusal.class),
                        Groupings.entities(Kind.CLAIM, Term.PUBLISHER),
                        Groupings.column("STANDING", "s.standing", Standing.class),
                        Groupings.disputed(Kind.CLAIM)));
        claims.declare(graph, "claims", "Claim");
        claims.counts(graph, "claimCounts");
    }

    private static Filter filter() {
        return Filters.of(Kind.CLAIM)
                .words("topics", Term.TOPIC)
                .words("modalities", Term.MODALITY)
                .words("offences", Term.OFFENCE)
                .words("refusals", Term.REFUSAL)
                .words("standings", "s.standing = any(%s)")
                .entities("about", Term.ABOUT)
                .entities("speakers", Term.SPEAKER)
                .days("date")
                .origins()
                .disputed()
                .told("v.subject", "s.subject", "(select s.subject as id)")
                .filter();
    }
}
