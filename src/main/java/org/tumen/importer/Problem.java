package org.tumen.importer;

import io.vertx.core.json.JsonObject;

/** Something wrong in a record file: where, what, and how to mend it. */
public record Problem(Mark mark, String what, String mend) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byFile = mark.file().compareTo(other.mark.file());
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(mark.line(), other.mark.line());
        int byColumn = Integer.compare(mark.column(), other.mark.column());
        return byLine != 0 ? byLine : byColumn != 0 ? byColumn : what.compareTo(other.what);
    }

    /** The same of what stops nothing. */
    public String asWarning() {
        return mark + ": warning: " + what + "; " + mend;
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("file", mark.file())
                .put("line", mark.line())
                .put("what", what)
                .put("mend", mend);
    }

    /** One line: file:line: what; how to mend it; of a table file:line:column. */
    @Override
    public String toString() {
        return mark + ": " + what + "; " + mend;
    }
}
