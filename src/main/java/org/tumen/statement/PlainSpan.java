package org.tumen.statement;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives spans that mean the same days one spelling: 2016-33 and 2016-01-01/2016-03-31 are 2016-01/2016-03. */
final class PlainSpan {
    private static final Pattern UNTIL = Pattern.compile("\\.\\./[0-9-]+");
    private static final Pattern PART_OF_YEAR = Pattern.compile("[0-9]{4}-(3[3-9]|4[01])");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SPAN = Pattern.compile("([0-9-]+)/([0-9-]+)");

    private PlainSpan() {}

    static FuzzyDate of(FuzzyDate date) {
        return FuzzyDate.parse(spelled(date));
    }

    private static String spelled(FuzzyDate date) {
        if (UNTIL.matcher(date.edtf()).matches()) {
            return "../" + coarsest(date.latest());
        }
        return isPlain(date.edtf()) ? span(date) : date.edtf();
    }

    /** A part of a year, or a span whose two ends are both days, both months or both parts of years. */
    private static boolean isPlain(String edtf) {
        Matcher span = SPAN.matcher(edtf);
        if (!span.matches()) {
            return PART_OF_YEAR.matcher(edtf).matches();
        }
        return both(DAY, span) || both(MONTH, span) || both(PART_OF_YEAR, span);
    }

    private static boolean both(Pattern form, Matcher span) {
        return form.matcher(span.group(1)).matches()
                && form.matcher(span.group(2)).matches();
    }

    private static String span(FuzzyDate date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.getDayOfYear() == 1 && isEndOfYear(last)) {
            return joined(first, last, 4);
        }
        boolean months = first.getDayOfMonth() == 1 && isEndOfMonth(last);
        return joined(first, last, months ? 7 : 10);
    }

    private static String joined(LocalDate first, LocalDate last, int length) {
        String start = first.toString().substring(0, length);
        String end = last.toString().substring(0, length);
        return start.equals(end) ? start : start + "/" + end;
    }

    private static String coarsest(LocalDate last) {
        int length = isEndOfYear(last) ? 4 : isEndOfMonth(last) ? 7 : 10;
        return last.toString().substring(0, length);
    }

    private static boolean isEndOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static boolean isEndOfYear(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear();
    }
}
