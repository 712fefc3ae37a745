package org.tumen.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One reading of an EDTF text: its canonical spelling, its bounds and its words in English. */
record Edtf(String text, LocalDate earliest, LocalDate latest, String words) {
    /** How an end without a limit is written. */
    static final String OPEN = "..";

    static Edtf read(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("There is no date here. " + EdtfDate.HOW);
        }
        if (text.startsWith("{")) {
            throw new IllegalArgumentException("\"" + text + "\" says that all of these days are meant. "
                    + "Write [a,b] for one of them, a/b for a span, or one statement for each.");
        }
        if (text.startsWith("[")) {
            return EdtfSet.read(text);
        }
        if (text.contains("/")) {
            return EdtfInterval.read(text);
        }
        return EdtfDate.read(text);
    }

    /** Joins the words of dates, saying what all end in only once: "16", " or ", "17 August 2016". */
    static String joined(List<Edtf> dates, String between, String last) {
        List<List<String>> words = new ArrayList<>(
                dates.stream().map(date -> List.of(date.words().split(" "))).toList());
        int shared = shared(words);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            boolean isLast = index == words.size() - 1;
            List<String> own = words.get(index);
            text.append(index == 0 ? "" : isLast ? last : between);
            text.append(String.join(" ", isLast ? own : own.subList(0, own.size() - shared)));
        }
        return text.toString();
    }

    /** How many words at the end are the same in all; none where one date is said in more words than another. */
    private static int shared(List<List<String>> words) {
        List<String> first = words.get(0);
        if (words.stream().anyMatch(each -> each.size() != first.size())) {
            return 0;
        }
        int shared = 0;
        while (shared < first.size() - 1 && sameAt(words, first.size() - 1 - shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean sameAt(List<List<String>> words, int index) {
        return words.stream().map(each -> each.get(index)).distinct().count() == 1;
    }
}
