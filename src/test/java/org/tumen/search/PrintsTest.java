package org.tumen.search;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.korean.KoreanName;
import org.tumen.statement.Folded;

/** Two prints of one name find one another, and are taken for it. */
class PrintsTest {
    @ParameterizedTest
    @CsvSource({
        "Om Bok-rye, Ŏm Pong-nye",
        "Om Tok-mol, Ŏm Tongmol",
        "Om Sop-nal, Ŏm Sŏm-nal",
        "Om Son-rye, Ŏm Sŏl-lye",
        "Hwang Kwe-dol, Hvang Kve-dol",
        "Jang Phyo-dol, Čang Pchjo-dol",
        "Jang Thak-byol, Čang Tchak-bjol",
        "Yon Hyol-bom, Jon Hjol-bom",
        "Yang Dol-myol, Jang Dol-mjol",
        "Om Ju-jol, Om Dzsuzsol",
        "Om Ui-chol, Om Icshol",
        "Om Mu-hyol, Om Muhjol",
        "Om Hwa-dol, Om Wha-dol",
        "Om Hui-bol, Om Hee-bol",
        "Om Yo-dol, Om Yuh-dol",
        "Heo Dol-beom, Hur Dol-bom",
        "Pak Hŏn-byŏl, Пак Хон Бёль",
        "Kye Ŭn-dol, Ке Ын Доль",
        "Om Dol-byol, Eom Dol-byeol (嚴乭別)"
    })
    void eachFindsTheOther(String one, String other) {
        assertFinds(one, other);
        assertFinds(other, one);
    }

    @ParameterizedTest
    @CsvSource({"김돌산, Dolsan Kim", "김돌산, Dol San Kim"})
    void hangulFindsAFamilyNameThatIsLast(String asked, String held) {
        assertFinds(asked, held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim Dol", "김돌"})
    void aNameOfTwoSyllablesComesBeforeLongerOnesInAnySpelling(String asked) {
        Names names = new Names(asked);
        var longer = names.match(printed(asked.replace("돌", "돌봄").replace("Dol", "Dol-bom")));
        var same = names.match(printed("Gim Tol"));
        assertNotNull(longer);
        assertNotNull(same);
        assertTrue(Match.BETTER.compare(same, longer) < 0);
        assertTrue(longer.isWhole());
    }

    private static Printed printed(String text) {
        return new Printed(1, text, Folded.of(text));
    }

    private static void assertFinds(String asked, String held) {
        Names names = new Names(asked);
        Set<Integer> keys = Set.of(names.keys());
        assertTrue(Stream.of(KoreanName.held(held).keys()).anyMatch(keys::contains), "no key: " + asked + ", " + held);
        Match match = names.match(printed(held));
        assertNotNull(match, asked + ", " + held);
        assertTrue(match.isWhole(), asked + ", " + held + ": " + match);
    }
}
