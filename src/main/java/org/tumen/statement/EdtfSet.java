package org.tumen.statement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reads an EDTF set of which one member is meant: dates and ranges of dates in square brackets. */
final class EdtfSet {
    private static final Comparator<Edtf> IN_TIME =
            Comparator.comparing(Edtf::earliest).thenComparing(Edtf::latest).thenComparing(Edtf::text);

    private EdtfSet() {}

    static Edtf read(String text) {
        if (!text.endsWith("]")) {
            throw new IllegalArgumentException("\"" + text + "\" has no closing bracket. Write [a,b] or [a..b].");
        }
        List<Edtf> members = Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
                .map(member -> member(text, member.strip()))
                .distinct()
                .sorted(IN_TIME)
                .toList();
        if (members.size() == 1 && !members.get(0).text().contains(Edtf.OPEN)) {
            throw new IllegalArgumentException("\"" + text + "\" is a set of one. Write "
                    + members.get(0).text() + " without brackets, or [a,b].");
        }
        String canonical =
                "[" + String.join(",", members.stream().map(Edtf::text).toList()) + "]";
        Edtf last = members.stream().max(Comparator.comparing(Edtf::latest)).orElseThrow();
        return new Edtf(canonical, members.get(0).earliest(), last.latest(), Edtf.joined(members, ", ", " or "));
    }

    private static Edtf member(String set, String text) {
        int dots = text.indexOf(Edtf.OPEN);
        if (text.isEmpty() || text.equals(Edtf.OPEN)) {
            throw new IllegalArgumentException("\"" + set + "\" has a member without a date. Write [a,b] or [a..b].");
        }
        if (dots < 0) {
            return EdtfDate.read(text);
        }
        String start = text.substring(0, dots).strip();
        String end = text.substring(dots + Edtf.OPEN.length()).strip();
        if (start.isEmpty()) {
            Edtf date = EdtfDate.read(end);
            return new Edtf(Edtf.OPEN + date.text(), FuzzyDate.BEGINNING, date.latest(), date.words() + " or earlier");
        }
        if (end.isEmpty()) {
            Edtf date = EdtfDate.read(start);
            return new Edtf(date.text() + Edtf.OPEN, date.earliest(), FuzzyDate.END, date.words() + " or later");
        }
        return range(EdtfDate.read(start), EdtfDate.read(end));
    }

    private static Edtf range(Edtf start, Edtf end) {
        String text = start.text() + Edtf.OPEN + end.text();
        if (start.earliest().isAfter(end.latest())) {
            throw new IllegalArgumentException("\"" + text + "\" ends before it starts. Write the earlier date first.");
        }
        String words = "between " + Edtf.joined(List.of(start, end), " and ", " and ");
        return new Edtf(text, start.earliest(), end.latest(), words);
    }
}
