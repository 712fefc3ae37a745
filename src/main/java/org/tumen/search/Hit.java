package org.tumen.search;

import java.util.List;
import org.tumen.entity.Entity;

/** Something that a search found, why, and the text that matched, in parts. */
record Hit(Entity subject, Match match) {
    String reason() {
        return match.reason().name();
    }

    /** The printed form or the text that matched. */
    String matched() {
        return match.parts().stream().map(Part::text).collect(java.util.stream.Collectors.joining());
    }

    /** The same, with what was looked for set apart. */
    List<Part> parts() {
        return match.parts();
    }

    /** The same with other parts. */
    Hit with(List<Part> parts) {
        return new Hit(subject, new Match(match.subject(), match.reason(), match.tier(), match.cost(), parts));
    }
}
