package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tumen.LongForm;

/** What is derived of a subject stays in proportion to what is said of it, in whatever order it comes. */
class DerivedRowsTest {
    private static final int CITATIONS = 1_000;
    private static final int AT_ONCE = LongForm.of(50, 1);

    @Test
    void aThousandCitationsOutOfOrderLeaveFewRows() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("base", """
                    source: {slug: base, title: T, publisher: house, published: "2015-05-04"}
                    declare: {organizations: [house], events: [crossing], persons: {ann: {basis: SELF_PUBLISHED}}}
                    statements:
                      house: {names: {text: The House, at: byline}}
                      ann: {names: {text: Ann Roe, at: lead}}
                      crossing: {descriptions: {text: a crossing, at: lead}, kinds: {code: DEFECTION, at: lead}}
                    """));
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, CITATIONS).boxed().toList());
            Collections.shuffle(order, new Random(7));
            for (int from = 0; from < CITATIONS; from += AT_ONCE) {
                record.revision(order.subList(from, Math.min(CITATIONS, from + AT_ONCE)).stream()
                        .map(DerivedRowsTest::report)
                        .toArray(RecordFile[]::new));
            }
            int rows = Integer.parseInt(record.rows("""
                            select (select count(*) from summary s join entity e on e.id = s.subject where e.slug = 'crossing')
                                 + (select count(*) from disagreement d join entity e on e.id = d.subject where e.slug = 'crossing')
                                 + (select count(*) from disputed d join entity e on e.id = d.subject where e.slug = 'crossing')
                            """).get(0));
            assertTrue(rows < 10_000, rows + " derived rows");
            assertTrue(rows > 2, "the subject is derived at all");
        }
    }

    /** Each a day later than the one before by number; they say one of three days, some through somebody. */
    private static RecordFile report(int number) {
        return new RecordFile("report-" + number, """
                source: {slug: report-%1$d, title: T, publisher: house, published: "%2$s"}
                statements: {crossing: {dates: {edtf: "2015-05-0%3$d", at: lead%4$s}}}
                """.formatted(
                        number,
                        LocalDate.of(2015, 6, 1).plusDays(number),
                        1 + number % 3,
                        number % 5 == 0 ? ", via: [ann SAID]" : ""));
    }
}
