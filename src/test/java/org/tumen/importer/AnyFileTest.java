package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file holds, {@code check} reads it or tells what is wrong, and never fails. */
class AnyFileTest {
    @Property(tries = 400)
    void isReadOrTold(
            @ForAll @IntRange(max = 2_300) int from,
            @ForAll @IntRange(max = 30) int length,
            @ForAll("fragments") String inserted) {
        String text = MadeRecord.REPORT;
        int start = Math.min(from, text.length());
        int end = Math.min(start + length, text.length());
        RecordFile broken = MadeRecord.report(text.substring(0, start) + inserted + text.substring(end));
        assertDoesNotThrow(() -> Importer.check(List.of(broken, MadeRecord.editorial(MadeRecord.EDITORIAL))));
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", "{", "}", "[]", "~", ": ", "- ", "'", "\n", "&a ", "*a", "!!set ", "? ", "\"\\0\"", "..",
                        "0"),
                Arbitraries.strings().ascii().ofMaxLength(8),
                Arbitraries.strings().all().ofMaxLength(4));
    }
}
