package org.tumen.importer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FuzzyDate;

/** Reads what a file says of a source: the report itself, or one that it cites and that nobody here has seen. */
final class SourceReader {
    private SourceReader() {}

    static Drafts.Source read(Drafts drafts, String slug, Fields fields, boolean seen) {
        String title = fields.required("title");
        String publisher = fields.text("publisher");
        drafts.mention(publisher, EnumSet.of(Kind.ORGANIZATION), fields.mark("publisher"));
        List<String> authors = ReportReader.slugs(drafts, fields, "authors", EnumSet.of(Kind.PERSON));
        FuzzyDate published = fields.edtf("published");
        Codes.Basis basis = fields.code("publishedBasis", Codes.Basis.class, Codes.Basis.STATED);
        FuzzyDate accessed = fields.edtf("accessed");
        String language = fields.language("language");
        String url = fields.text("url");
        fields.end();
        if (url != null && !url.matches("https?://\\S+")) {
            fields.problem("url", "url is not a web address", "write it whole, beginning with https://");
        }
        if (seen && published == null && accessed == null) {
            fields.problem("the source shows neither published nor accessed", "add accessed: the day that you read it");
        }
        if (published != null && accessed != null && published.earliest().isAfter(accessed.latest())) {
            fields.problem("accessed", "the source was read before it was published", "mend accessed or published");
        }
        return new Drafts.Source(
                slug,
                title,
                publisher,
                authors,
                published,
                basis,
                accessed,
                language == null ? "en" : language,
                url,
                seen,
                fields.mark());
    }

    /** Warns of sources that are of a day to come: a slip, or a clock that is behind. */
    static void future(Drafts drafts, Problems warnings) {
        drafts.sources.stream()
                .filter(source -> isAhead(source.published()) || isAhead(source.accessed()))
                .forEach(source -> warnings.add(
                        source.mark(),
                        "the source " + source.slug() + " was published or read in the future",
                        "mend published or accessed"));
    }

    /** Where a day begins first, the next one may have begun. */
    private static boolean isAhead(@Nullable FuzzyDate date) {
        return date != null
                && date.earliest().isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }
}
