package org.tumen.statement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a text in which spellings that differ in case, marks, hyphens and spaces are the same. */
public final class Folded {
    private static final Pattern OTHER = Pattern.compile("\\p{M}+|[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** Letters and digits only, lower case, Latin letters without marks. */
    public static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(OTHER.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    }
}
