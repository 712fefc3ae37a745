package org.tumen.claim;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.export.Table;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Relation;
import org.tumen.statement.Filters;
import org.tumen.statement.Listed;
import org.tumen.statement.Picked;
import org.tumen.statement.Property;
import org.tumen.statement.Said;
import org.tumen.statement.Value;

/** What claims are exported as: no wording without its speaker and its standing. */
public final class ClaimTables {
    private ClaimTables() {}

    public static List<Table<?>> of(Graph graph) {
        return List.of(new Table<>("claims", "schema:Claim", listed(graph.list("claims")), Listed::id, Listed::globalId)
                .about(listed(told()))
                .column("label", "schema:text", Listed::label)
                .with(Relation.one("speaker", Claims.SPEAKERS, Entity::from))
                .reference("speaker", "prov:wasAttributedTo", Entity::globalId)
                .column("speakerLabel", null, Entity::label)
                .and()
                .column("standing", null, claim -> claim.row().text("standing"))
                .column("topic", null, claim -> claim.row().texts("codes").get(0))
                .with(Picked.ofSubject(Property.WORDING))
                .column("modality", null, wording(each -> each.modality().name()))
                .column("scope", null, wording(each -> name(each.scope())))
                .column(
                        "day",
                        null,
                        wording(each -> each.day() == null ? null : each.day().edtf()))
                .column("offence", null, wording(each -> name(each.offence())))
                .column("refusal", null, wording(each -> name(each.refusal())))
                .column("rankedBy", null, ranking(Value.Ranking::by))
                .column("rankedAmong", null, ranking(Value.Ranking::among))
                .column("rankedTo", null, ranking(Value.Ranking::to))
                .column("rankedSince", null, ranking(Value.Ranking::since))
                .and()
                .with(Relation.many("spoken of", Claims.SPOKEN_OF, Entity::from))
                .reference("about", "schema:about", ClaimTables::ids)
                .and()
                .with(Relation.many("cited in", Claims.CITED_IN, Entity::from))
                .reference("sources", "prov:hadPrimarySource", ClaimTables::ids)
                .and());
    }

    private static Listing<Listed> listed(Listing<Entity> claims) {
        return Listed.of(claims, "s.standing", "s.codes");
    }

    private static Listing<Entity> told() {
        Filter filter = Filters.of(Kind.CLAIM).entities("about", Claims.TOLD).filter();
        return Entities.list(Kind.CLAIM, List.of(Entities.byDay(Kind.CLAIM)), filter, List.of());
    }

    private static List<String> ids(List<Entity> entities) {
        return entities.stream().map(Entity::globalId).distinct().toList();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Function<Map<Property, Said>, @Nullable Object> wording(
            Function<Value.Wording, @Nullable Object> part) {
        return picks -> picks.containsKey(Property.WORDING)
                ? part.apply((Value.Wording) picks.get(Property.WORDING).value())
                : null;
    }

    private static Function<Map<Property, Said>, @Nullable Object> ranking(
            Function<Value.Ranking, @Nullable String> part) {
        return wording(each -> each.ranking() == null ? null : part.apply(each.ranking()));
    }
}
