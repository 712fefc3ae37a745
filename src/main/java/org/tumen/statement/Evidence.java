package org.tumen.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One citation in sight, as the rule sees it: its source's slug, the slugs of those that its source goes back to (its own when it
 * derives from none), the slug of its first hop (null when the source speaks for itself), whether that hop is a person or an organization, and the
 * day from which its source counts.
 */
public record Evidence(
        UUID id,
        String source,
        List<String> roots,
        Codes.Stance stance,
        @Nullable String speaker,
        boolean named,
        LocalDate reported) {
    /** Whether the citation asserts or confirms; no other counts in a pick. */
    public boolean supports() {
        return stance == Codes.Stance.ASSERTS || stance == Codes.Stance.CONFIRMS;
    }
}
