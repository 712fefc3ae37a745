package org.tumen.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The licence and the contact in each form in which they are shown. */
class NoticeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk@example.org | <a href=\"mailto:desk@example.org\">desk@example.org</a>",
                "https://example.org/ask?a=1&b=2 | <a href=\"https://example.org/ask?a=1&amp;b=2\">https://example.org/ask?a=1&amp;b=2</a>",
                "call <the desk> | : call &lt;the desk&gt;.",
                "javascript:alert(1) | : javascript:alert(1).",
                "a\"onclick=\"b@example.org | : a&quot;onclick=&quot;b@example.org."
            })
    void aContactIsALinkWhereItIsAnAddress(String contact, String html) {
        assertTrue(new Notice(contact).html().contains(html), new Notice(contact).html());
        assertTrue(new Notice(contact).text().endsWith("removal: " + contact + "."));
    }

    @Test
    void withoutAContactThereIsOnlyTheLicence() {
        var notice = new Notice(null);
        assertNull(notice.header());
        assertTrue(notice.html().contains("<a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">"));
        assertFalse(notice.text().contains("removal"));
    }

    @Test
    void aHeaderHoldsOnlyWhatIsPrintable() {
        assertEquals("desk@example.org", new Notice("desk@example.org").header());
        assertEquals("%EB%8F%84%EB%AC%B8 desk%0Ax", new Notice("도문 desk\nx").header());
    }
}
