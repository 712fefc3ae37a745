package org.tumen.statement;

import java.time.LocalDate;
import java.util.List;

/** Reads an EDTF interval: two dates, either of them open ("..") or unknown (empty). */
final class EdtfInterval {
    private EdtfInterval() {}

    static Edtf read(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("\"" + text
                    + "\" has more than two ends. Write a day as 2016-08-17, a span as 2016-08-21/2016-08-31.");
        }
        String start = ends[0].strip();
        String end = ends[1].strip();
        if (isLimit(start) && isLimit(end)) {
            return closed(EdtfDate.read(start), EdtfDate.read(end));
        }
        if (isLimit(start)) {
            Edtf date = EdtfDate.read(start);
            String words = date.words() + (end.isEmpty() ? ", end unknown" : " or later");
            return new Edtf(date.text() + "/" + end, date.earliest(), FuzzyDate.END, words);
        }
        if (isLimit(end)) {
            Edtf date = EdtfDate.read(end);
            String words = "until " + date.words() + (start.isEmpty() ? ", start unknown" : "");
            return new Edtf(start + "/" + date.text(), FuzzyDate.BEGINNING, date.latest(), words);
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" names no day at all. Write ../2016 or 2016/.., or leave the date out.");
    }

    private static boolean isLimit(String end) {
        return !end.isEmpty() && !end.equals(Edtf.OPEN);
    }

    private static Edtf closed(Edtf start, Edtf end) {
        String text = start.text() + "/" + end.text();
        LocalDate earliest = start.earliest();
        if (earliest.isAfter(end.latest())) {
            throw new IllegalArgumentException("\"" + text + "\" ends before it starts. Write the earlier date first.");
        }
        boolean same = start.words().equals(end.words());
        return new Edtf(
                text, earliest, end.latest(), same ? start.words() : Edtf.joined(List.of(start, end), " to ", " to "));
    }
}
