package org.tumen.summary;

import java.util.List;
import java.util.Map;
import org.tumen.statement.Candidate;
import org.tumen.statement.Codes;
import org.tumen.statement.Codes.ClaimRelation;
import org.tumen.statement.Property;

/** Where a claim stands among the links and stances in sight. */
public enum Standing {
    /** Nobody in sight has said otherwise. */
    STANDING,
    /** Others say otherwise, or a source denies or doubts it. */
    DISPUTED,
    /** A later source's claim contradicts it. */
    CONTRADICTED,
    /** A claim corrects it. */
    CORRECTED,
    /** A claim takes it back. */
    RETRACTED;

    static Standing of(List<Subject.Link> links, Map<Property, List<Candidate>> candidates) {
        if (incoming(links, ClaimRelation.RETRACTS)) {
            return RETRACTED;
        }
        if (incoming(links, ClaimRelation.CORRECTS)) {
            return CORRECTED;
        }
        List<Subject.Link> against = links.stream()
                .filter(link -> link.relation() == ClaimRelation.CONTRADICTS)
                .toList();
        if (against.stream().anyMatch(link -> link.incoming() && link.bySource() && link.later())) {
            return CONTRADICTED;
        }
        boolean denied = candidates.getOrDefault(Property.WORDING, List.of()).stream()
                .flatMap(candidate -> candidate.evidence().stream())
                .anyMatch(evidence ->
                        evidence.stance() == Codes.Stance.DENIES || evidence.stance() == Codes.Stance.DOUBTS);
        return denied || !against.isEmpty() ? DISPUTED : STANDING;
    }

    private static boolean incoming(List<Subject.Link> links, ClaimRelation relation) {
        return links.stream().anyMatch(link -> link.incoming() && link.relation() == relation);
    }
}
