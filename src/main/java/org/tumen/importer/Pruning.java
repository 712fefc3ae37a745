package org.tumen.importer;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.Set;
import org.tumen.db.Change;
import org.tumen.entity.Kind;
import org.tumen.expunge.Tombstones;
import org.tumen.statement.StatementId;

/** Leaves out of the drafts what was expunged, with whatever is made of it, names it or goes through it. */
final class Pruning {
    private Pruning() {}

    static Future<Void> of(Change change, Drafts drafts) {
        return Tombstones.any(change).compose(any -> any ? among(change, drafts) : Future.succeededFuture());
    }

    private static Future<Void> among(Change change, Drafts drafts) {
        Set<String> words = new HashSet<>(drafts.entities.keySet());
        words.addAll(drafts.mentioned());
        drafts.said.forEach(
                said -> words.addAll(Set.of(StatementId.hex(said.id()), StatementId.hex(said.citationId()))));
        return Tombstones.among(change, words).map(gone -> {
            if (!gone.isEmpty()) {
                prune(drafts, gone);
            }
            return null;
        });
    }

    private static void prune(Drafts drafts, Set<String> gone) {
        drafts.entities.values().removeIf(entity -> {
            boolean broken = gone.contains(entity.slug())
                    || entity.parts().values().stream().anyMatch(gone::contains);
            if (broken) {
                gone.add(entity.slug());
            }
            return broken;
        });
        drafts.sources.removeIf(source -> gone.contains(source.slug()));
        drafts.sources.replaceAll(source -> source.without(gone));
        drafts.said.removeIf(said -> isGone(said, gone) && drafts.keptOut.add(said));
        Set<String> told = new HashSet<>();
        drafts.said.forEach(said -> told.add(said.subject()));
        drafts.entities
                .values()
                .removeIf(entity -> Kind.COMPOSITES.contains(entity.kind()) && !told.contains(entity.slug()));
        drafts.links.removeIf(link -> gone.contains(link.claim())
                || gone.contains(link.other())
                || (link.source() != null && gone.contains(link.source()))
                || (drafts.entities.containsKey(link.claim()) && !told.contains(link.claim()))
                || (drafts.entities.containsKey(link.other()) && !told.contains(link.other())));
        drafts.rulings.removeIf(ruling -> ruling.columns().values().stream()
                .anyMatch(
                        value -> gone.contains(value.toString().replace("-", "")) || gone.contains(value.toString())));
    }

    private static boolean isGone(Drafts.Said said, Set<String> gone) {
        return gone.contains(said.subject())
                || gone.contains(said.citation().source())
                || gone.contains(StatementId.hex(said.id()))
                || gone.contains(StatementId.hex(said.citationId()))
                || said.value().entities().stream().anyMatch(gone::contains)
                || said.citation().via().stream().anyMatch(hop -> gone.contains(hop.agent()));
    }
}
