package org.tumen.importer;

/** Something wrong in a record file: where, what, and how to mend it. */
public record Problem(Mark mark, String what, String mend) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byFile = mark.file().compareTo(other.mark.file());
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(mark.line(), other.mark.line());
        return byLine != 0 ? byLine : what.compareTo(other.what);
    }

    /** One line: file:line: what; how to mend it. */
    @Override
    public String toString() {
        return mark + ": " + what + "; " + mend;
    }
}
