package org.tumen.cite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bibliography holds of one work, in the words of CSL. Authors are written as they are called: which part of a Korean
 * name is the family's depends on who spelled it, so no name is taken apart.
 *
 * @param id unique in a bibliography: letters, digits and hyphens
 * @param container what it is part of, or who published it
 * @param accessed the day that it was read
 * @param language a BCP 47 tag
 * @param note what else must be told with it, such as how a claim stands
 */
public record Reference(
        String id,
        List<String> authors,
        String title,
        @Nullable String container,
        @Nullable Day issued,
        @Nullable LocalDate accessed,
        @Nullable String language,
        @Nullable String url,
        @Nullable String note) {}
