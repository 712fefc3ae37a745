package org.tumen.cite;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When something was published, as well as it is known: EDTF, the first and last day that it allows, and the same for
 * people to read.
 */
public record Day(String edtf, LocalDate earliest, LocalDate latest, String display) {
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d{2}))?)?[?~%]?");
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final int OPEN_FROM = 1;
    private static final int OPEN_UNTIL = 9999;

    /** One day, known exactly. */
    public static Day of(LocalDate day) {
        return new Day(
                day.toString(),
                day,
                day,
                day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear());
    }

    /** Year, month and day, as many as are known; empty when it is no plain year, month or day. */
    List<Integer> parts() {
        var plain = PLAIN.matcher(edtf);
        if (!plain.matches()) {
            return List.of();
        }
        return plain.group(3) != null
                ? List.of(number(plain.group(1)), number(plain.group(2)), number(plain.group(3)))
                : plain.group(2) != null
                        ? List.of(number(plain.group(1)), number(plain.group(2)))
                        : List.of(number(plain.group(1)));
    }

    /** Whether it is marked as uncertain or approximate. */
    boolean isAbout() {
        return edtf.matches(".*[?~%].*");
    }

    /** Whether it has a first and a last day. */
    boolean isBounded() {
        return earliest.getYear() > OPEN_FROM && latest.getYear() < OPEN_UNTIL;
    }

    /** "2016, August 17", as far as it is known. */
    String yearFirst() {
        List<Integer> parts = parts();
        return switch (parts.size()) {
            case 3 -> parts.get(0) + ", " + MONTHS[parts.get(1) - 1] + " " + parts.get(2);
            case 2 -> parts.get(0) + ", " + MONTHS[parts.get(1) - 1];
            default -> display;
        };
    }

    /** The three letters that BibTeX knows a month by; empty when the month is not known. */
    String month() {
        List<Integer> parts = parts();
        return parts.size() < 2 ? "" : MONTHS[parts.get(1) - 1].substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
