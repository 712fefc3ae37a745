package org.tumen.korean;

import java.util.regex.Pattern;

/** What the whole of a print tells of its letters: where ㅓ has a breve, a plain "o" is ㅗ. */
final class Style {
    private static final Pattern ASPIRATE = Pattern.compile("([kpt]|ch)'");

    /** What tells that a "j" is to be read as "y". */
    private static final Pattern SLAVIC = Pattern.compile("[čžš]|sz|cs|zs|(?<![^ ])[bghklmnpr]j");

    /** A "v" that stands for a "w": Hvang. */
    private static final Pattern V = Pattern.compile("(?<=[kgh])v(?=[aeioŏ])");

    /** What begins with an aspirate as Czech and Slovak print it, Pchjong; "tch" only beside their letters, since it is a "ch" elsewhere. */
    private static final Pattern CZECH = Pattern.compile("(?<![^ ])([kp])ch(?=[aeiouj])");

    private static final Pattern CZECH_T = Pattern.compile("(?<![^ ])tch");
    private static final Pattern CARONS = Pattern.compile("[čž]");

    private static final Pattern CH = Pattern.compile("(?<![tsčcd])ch(?!['h])");

    /** What a "j" costs that is to be read as the print does not suggest: as "y", as in German or Czech print, or not so. */
    private static final double FOREIGN = 3;

    private final String plain;
    private final boolean breves;

    /** The style of a print in plain letters. */
    Style(String plain) {
        this.plain = plain;
        this.breves = plain.indexOf('ŏ') >= 0 || plain.indexOf('ŭ') >= 0;
    }

    /** The print in the letters of the tables, with a "ch" that is told apart from "ch'" or from "j" as a letter of its own. */
    String letters() {
        String letters = (plain.indexOf('v') < 0 ? plain : V.matcher(plain).replaceAll("w")).replace("wh", "hw");
        if (!letters.contains("ch")) {
            return letters;
        }
        letters = CZECH.matcher(letters).replaceAll("$1h");
        letters = CARONS.matcher(letters).find() ? CZECH_T.matcher(letters).replaceAll("th") : letters;
        if (breves || letters.indexOf('\'') >= 0 && ASPIRATE.matcher(letters).find()) {
            return CH.matcher(letters).replaceAll("ĉ");
        }
        return letters.indexOf('j') < 0 ? letters : CH.matcher(letters).replaceAll("ç");
    }

    /** A vowel, one that is told apart from ㅓ, ㅕ or ㅡ as a letter of its own. */
    String vowel(String vowel) {
        return switch (vowel) {
            case "o" -> breves || plain.contains("eo") ? "ô" : vowel;
            case "yo" -> breves || plain.contains("eo") ? "yô" : vowel;
            case "u" -> breves ? "û" : vowel;
            case "yu" -> breves ? "yû" : vowel;
            default -> vowel;
        };
    }

    /** What it costs to read a "j" as "y", or not to. */
    double cost(boolean foreign) {
        return plain.indexOf('j') < 0 || foreign == SLAVIC.matcher(plain).find() ? 0 : FOREIGN;
    }

    /** Letters as they are printed. */
    static String printed(String letters) {
        return letters.replace('ô', 'o').replace('û', 'u').replace("ĉ", "ch").replace("ç", "ch");
    }
}
