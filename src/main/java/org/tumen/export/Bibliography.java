package org.tumen.export;

import org.jspecify.annotations.Nullable;
import org.tumen.cite.BibTeX;
import org.tumen.cite.Csl;
import org.tumen.cite.Reference;

/** The references of a table whose last column before the address holds one: as BibTeX, or as one list of CSL-JSON. */
final class Bibliography implements Writer {
    private final boolean csl;
    private boolean begun;

    private Bibliography(boolean csl) {
        this.csl = csl;
    }

    static Writer bibTeX(Heading heading) {
        return new Bibliography(false);
    }

    static Writer csl(Heading heading) {
        return new Bibliography(true);
    }

    @Override
    public void begin(StringBuilder text) {
        text.append(csl ? "[" : "");
    }

    @Override
    public void row(StringBuilder text, @Nullable Object[] row) {
        Reference reference = (Reference) java.util.Objects.requireNonNull(row[1]);
        if (csl) {
            text.append(begun ? ",\n" : "\n").append(Csl.item(reference).encode());
        } else {
            text.append(begun ? "\n" : "").append(BibTeX.entry(reference));
        }
        begun = true;
    }

    @Override
    public void end(StringBuilder text) {
        text.append(csl ? "\n]\n" : "");
    }
}
