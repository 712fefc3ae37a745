package org.tumen.korean;

/** How a print sets apart the syllables of a given name: who prints one name so prints others so, too. */
public enum Gaps {
    HANGUL,
    HYPHEN,
    SPACE,
    NONE;

    /** The gaps of a printed name. */
    public static Gaps of(String text) {
        if (text.codePoints().anyMatch(Spelling::isHangul)) {
            return HANGUL;
        }
        if (text.indexOf('-') >= 0) {
            return HYPHEN;
        }
        String name = text.trim();
        int space = name.indexOf(' ');
        return space >= 0 && name.indexOf(' ', space + 1) >= 0 ? SPACE : NONE;
    }
}
