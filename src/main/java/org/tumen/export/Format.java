package org.tumen.export;

import java.util.Arrays;
import java.util.Optional;

/** The forms of an export, by what an address ends in. */
public enum Format {
    CSV("csv", "text/csv; charset=utf-8; header=present", Csv::new),
    JSON_LINES("jsonl", "application/jsonl; charset=utf-8", JsonLines::new),
    JSON_LD("jsonld", "application/ld+json", JsonLd::new),
    BIBTEX("bib", "application/x-bibtex; charset=utf-8", Bibliography::bibTeX),
    CSL("json", "application/vnd.citationstyles.csl+json", Bibliography::csl);

    private final String ending;
    private final String mediaType;
    private final Writer.Maker maker;

    Format(String ending, String mediaType, Writer.Maker maker) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.maker = maker;
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it writes references alone. */
    boolean isBibliography() {
        return this == BIBTEX || this == CSL;
    }

    Writer writer(Writer.Heading heading) {
        return maker.of(heading);
    }
}
