package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** What a file declares is read without what it says, and stands on the lines on which it stood. */
class YamlTextTest {
    @Test
    void theLinesBelowStatementsAreEmptyAndAllOthersStandWhereTheyStood() {
        assertEquals(
                "source: {slug: a}\r\nstatements: # said\r\n\r\n\n\n\nclaims:\n  c: {text: t}\n",
                YamlText.brief("source: {slug: a}\r\nstatements: # said\r\n  b:\r\n    names: [\n# a remark\n\n"
                        + "claims:\n  c: {text: t}\n"));
        assertEquals("statements:\n\n", YamlText.brief("statements:\n  b: {}\n"));
    }

    @Test
    void aFileThatIsWrittenOtherwiseIsReadWhole() {
        for (String text : new String[] {"statements: {b: {}}\nclaims: {}", "  statements:\n    b: {}", "\u0000", ""}) {
            assertSame(text, YamlText.brief(text));
        }
    }

    @Test
    void whatCannotBeReadWithoutStatementsIsReadWhole() {
        Problems problems = new Problems();
        String text = "declare: {groups: [b]}\nstatements:\n  b: {descriptions: {text: \"one\nand two\"}}\n";
        YamlNode root = YamlText.declarations(new RecordFile("a", text), problems);
        assertEquals(1, root.fields().entries("declare").get("groups").items().size());
        assertEquals(problems.sorted(), new Problems().sorted());
    }
}
