package org.tumen.cite;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes references as BibTeX, in UTF-8 as biber and BibTeX of our days read it. */
public final class BibTeX {
    private BibTeX() {}

    /** One entry and a line's end. */
    public static String entry(Reference reference) {
        StringBuilder entry = new StringBuilder("@misc{").append(reference.id());
        field(entry, "author", names(reference.authors()));
        field(entry, "title", "{" + text(reference.title()) + "}");
        field(entry, "howpublished", escaped(reference.container()));
        Day issued = reference.issued();
        if (issued != null) {
            List<Integer> parts = issued.parts();
            field(
                    entry,
                    "year",
                    parts.isEmpty() ? text(issued.display()) : parts.get(0).toString());
            if (!issued.month().isEmpty()) {
                entry.append(",\n  month = ").append(issued.month());
            }
            field(entry, "date", parts.isEmpty() ? null : issued.edtf());
        }
        field(entry, "url", verbatim(reference.url()));
        field(
                entry,
                "urldate",
                reference.accessed() == null ? null : reference.accessed().toString());
        field(entry, "langid", reference.language());
        field(entry, "note", escaped(reference.note()));
        return entry.append("\n}\n").toString();
    }

    private static void field(StringBuilder entry, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /** Each name in braces of its own, so that none is taken apart. */
    private static String names(List<String> authors) {
        return authors.stream().map(author -> "{" + text(author) + "}").collect(Collectors.joining(" and "));
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** A text with what LaTeX would take for a command written as such; braces are words, since BibTeX counts them. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(point);
                default -> escaped.appendCodePoint(point < ' ' ? ' ' : point);
            }
        });
        return escaped.toString();
    }

    /** An address, which LaTeX reads letter by letter, without what would end it. */
    private static @Nullable String verbatim(@Nullable String url) {
        return url == null
                ? null
                : url.replace("\\", "%5C")
                        .replace("{", "%7B")
                        .replace("}", "%7D")
                        .replaceAll("\\s", "%20");
    }
}
