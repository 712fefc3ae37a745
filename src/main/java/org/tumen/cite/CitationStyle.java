package org.tumen.cite;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a formatted citation is written. */
public enum CitationStyle {
    /** As the Chicago Manual of Style writes a bibliography. */
    CHICAGO {
        @Override
        public String of(Reference reference) {
            return sentences(
                    names(reference.authors(), ", ", ", and "),
                    "“" + closed(reference.title()) + "”",
                    reference.container(),
                    reference.issued() == null ? null : reference.issued().display(),
                    reference.note(),
                    read(reference),
                    reference.url());
        }
    },
    /** As the American Psychological Association writes a reference. */
    APA {
        @Override
        public String of(Reference reference) {
            String when = "("
                    + (reference.issued() == null ? "n.d." : reference.issued().yearFirst()) + ")";
            String names = names(reference.authors(), ", ", ", & ");
            return names == null
                    ? sentences(
                            reference.title() + " " + when, reference.container(), reference.note(), reference.url())
                    : sentences(
                            names + " " + when,
                            reference.title(),
                            reference.container(),
                            reference.note(),
                            reference.url());
        }
    },
    /** An entry for a BibTeX file. */
    BIBTEX {
        @Override
        public String of(Reference reference) {
            return BibTeX.entry(reference);
        }
    },
    /** An item of CSL-JSON. */
    CSL_JSON {
        @Override
        public String of(Reference reference) {
            return Csl.item(reference).encode();
        }
    };

    /** The reference in this style, as plain text in UTF-8. */
    public abstract String of(Reference reference);

    private static @Nullable String read(Reference reference) {
        return reference.accessed() == null
                ? null
                : "Accessed " + Day.of(reference.accessed()).display();
    }

    private static @Nullable String names(List<String> names, String between, String last) {
        return switch (names.size()) {
            case 0 -> null;
            case 1 -> names.get(0);
            default -> String.join(between, names.subList(0, names.size() - 1)) + last + names.get(names.size() - 1);
        };
    }

    /** The parts that there are, each closed by one full stop, but for an address at the very end. */
    private static String sentences(@Nullable String... parts) {
        String text = Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(part -> part.startsWith("“") ? part : closed(part))
                .collect(Collectors.joining(" "));
        return text.matches("(?s)(?:.*\\s)?(?:https?:/)?/\\S*\\.") ? text.substring(0, text.length() - 1) : text;
    }

    private static String closed(String text) {
        return text.matches("(?s).*[.?!…][”’\"]?") ? text : text + ".";
    }
}
