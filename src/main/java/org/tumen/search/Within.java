package org.tumen.search;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tumen.korean.KoreanName;

/** Where a folded text stands within names: where a word begins, or in Hangul a syllable; "ang" is no part of "Kang". */
final class Within {
    /** No letter, digit or mark of a letter. */
    private static final String GAP = "[^[:alnum:]\u0300-\u036f]";

    private final String regex;
    private final Pattern pattern;

    Within(String folded) {
        String letters = Normalizer.normalize(folded, Normalizer.Form.NFKD)
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("[^[:alnum:]]*"));
        this.regex = KoreanName.held(folded).isHangul() ? "" : "(^|" + GAP + ")" + letters;
        this.pattern = Pattern.compile(
                regex.replace("[:alnum:]", "\\p{L}\\p{N}"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The same as a regular expression of PostgreSQL for names in normal form KD, whatever their case. */
    String regex() {
        return regex;
    }

    /** Whether a name that holds it has it where a word begins. */
    boolean begins(String name) {
        return pattern.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).find();
    }
}
