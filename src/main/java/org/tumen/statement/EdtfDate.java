package org.tumen.statement;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one EDTF date: a day, month, season, quarter, half, year or decade, with unspecified digits and a mark at its end. */
final class EdtfDate {
    static final String HOW =
            "Write a day as 2016-08-17, a month as 2016-08, a year as 2016, a span as 2016-08-21/2016-08-31.";

    private static final Pattern FORM = Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-([0-9]{2}|XX)){0,2}[?~%]?");
    private static final Pattern CLOCK = Pattern.compile(".*[0-9]T.*|.*[0-9]:[0-9].*");
    private static final Pattern DECADE = Pattern.compile("[0-9]{3}");
    private static final Pattern FAR_YEAR = Pattern.compile("[-Y].*|[0-9]{5,}.*");
    private static final Pattern INNER_MARK = Pattern.compile("[?~%].*|.*[?~%].+");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int FIRST_SEASON = 21;

    /** ISO 8601-2: the number of the first part of a year of each kind, how many months it has, and its words. */
    private record PartOfYear(int first, int months, List<String> words) {
        private static final List<PartOfYear> ALL = List.of(
                new PartOfYear(33, 3, List.of("first", "second", "third", "fourth")),
                new PartOfYear(37, 4, List.of("first", "second", "third")),
                new PartOfYear(40, 6, List.of("first", "second")));

        boolean has(int number) {
            return number >= first && number < first + words.size();
        }

        Edtf read(String text, int year, int number) {
            YearMonth start = YearMonth.of(year, 1 + (number - first) * months);
            String part = months == 3 ? " quarter of " : months == 4 ? " third of " : " half of ";
            return edtf(text, start, start.plusMonths(months - 1L), words.get(number - first) + part + year);
        }
    }

    private EdtfDate() {}

    static Edtf read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" " + hint(text));
        }
        String last = text.substring(text.length() - 1);
        String mark = "?~%".contains(last) ? last : "";
        Edtf bare = bare(text, text.substring(0, text.length() - mark.length()).split("-", -1));
        return new Edtf(text, bare.earliest(), bare.latest(), marked(mark) + bare.words());
    }

    private static String hint(String text) {
        if (CLOCK.matcher(text).matches()) {
            return "has a time of day. Dates go down to the day: write 2016-08-17.";
        }
        if (text.contains(Edtf.OPEN)) {
            return "has \"..\" where it cannot stand. Write [a..b] for one of them, a/.. for an open end.";
        }
        if (DECADE.matcher(text).matches()) {
            return "has three digits. Write the decade as " + text + "X.";
        }
        if (FAR_YEAR.matcher(text).matches()) {
            return "is not within the years 0001 to 9999. Write a year in four digits.";
        }
        if (INNER_MARK.matcher(text).matches()) {
            return "has a mark within the date. Write ?, ~ or % once, at its end: 2016-08~.";
        }
        return "is not a date. " + HOW;
    }

    private static String marked(String mark) {
        return switch (mark) {
            case "?" -> "possibly ";
            case "~" -> "about ";
            case "%" -> "possibly about ";
            default -> "";
        };
    }

    private static Edtf bare(String text, String[] parts) {
        int first = year(text, parts[0].replace('X', '0'));
        if (parts[0].endsWith("X")) {
            return years(text, first, parts);
        }
        if (parts.length == 1) {
            return edtf(text, YearMonth.of(first, Month.JANUARY), YearMonth.of(first, Month.DECEMBER), "" + first);
        }
        if (parts[1].equals("XX")) {
            return unknownMonth(text, first, parts);
        }
        int month = Integer.parseInt(parts[1]);
        if (month >= FIRST_SEASON && month < FIRST_SEASON + SEASONS.size()) {
            return season(text, first, month - FIRST_SEASON, parts);
        }
        for (PartOfYear part : PartOfYear.ALL) {
            if (part.has(month) && parts.length == 2) {
                return part.read(text, first, month);
            }
        }
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("\"" + text + "\" has no such month. "
                    + "Write 01 to 12 for a month, 21 to 24 for spring, summer, autumn, winter, 33 to 36 for a quarter, "
                    + "40 and 41 for a half.");
        }
        return withMonth(text, YearMonth.of(first, month), parts);
    }

    private static int year(String text, String digits) {
        int year = Integer.parseInt(digits);
        if (year == 0) {
            throw new IllegalArgumentException("\"" + text + "\" begins in a year 0. Write a year from 0001 to 9999.");
        }
        return year;
    }

    private static Edtf years(String text, int first, String[] parts) {
        if (parts.length > 1) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has a month of an unspecified year. Write " + parts[0] + " alone.");
        }
        int last = Integer.parseInt(parts[0].replace('X', '9'));
        String words = last - first < 10 ? first + "s" : "between " + first + " and " + last;
        return edtf(text, YearMonth.of(first, Month.JANUARY), YearMonth.of(last, Month.DECEMBER), words);
    }

    private static Edtf unknownMonth(String text, int year, String[] parts) {
        if (parts.length == 3 && !parts[2].equals("XX")) {
            throw new IllegalArgumentException("\"" + text + "\" has a day of an unspecified month. Write " + year
                    + "-XX-XX, or [a,b] for one of some days.");
        }
        String words = (parts.length == 3 ? "some day in " : "some month of ") + year;
        return edtf(text, YearMonth.of(year, Month.JANUARY), YearMonth.of(year, Month.DECEMBER), words);
    }

    private static Edtf season(String text, int year, int season, String[] parts) {
        if (parts.length > 2) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has a day of a season. Write " + year + "-" + parts[1] + " alone.");
        }
        YearMonth first = YearMonth.of(year, 3 * season + 3);
        return edtf(text, first, first.plusMonths(2), SEASONS.get(season) + " " + year);
    }

    private static Edtf withMonth(String text, YearMonth month, String[] parts) {
        String words = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
        if (parts.length == 2) {
            return edtf(text, month, month, words);
        }
        if (parts[2].equals("XX")) {
            return edtf(text, month, month, "some day in " + words);
        }
        int day = Integer.parseInt(parts[2]);
        if (!month.isValidDay(day)) {
            throw new IllegalArgumentException("\"" + text + "\" is not in the calendar. Write a day from 01 to "
                    + month.lengthOfMonth() + " for " + words + ".");
        }
        LocalDate date = month.atDay(day);
        return new Edtf(text, date, date, day + " " + words);
    }

    private static Edtf edtf(String text, YearMonth first, YearMonth last, String words) {
        LocalDate latest = last.getYear() > FuzzyDate.END.getYear() ? FuzzyDate.END : last.atEndOfMonth();
        return new Edtf(text, first.atDay(1), latest, words);
    }
}
