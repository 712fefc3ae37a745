package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tumen.TestDatabase;

/** A database that an older program wrote is brought up to date, or it is said what stands in the way. */
class MigrationsTest {
    /** As it was before each thing had one open row, with one that has two. */
    private static final String TWICE = """
            delete from flyway_schema_history where version = '087';
            drop index statement_wording, claim_link_open, ranking_open, rival_open, derivation_open, comparable_open,
                merge_open, distinction_open, hop_open, wording_about_open, credit_open;
            insert into revision (number, author, message) values (1, 'editor', 'One'), (2, 'editor', 'Two');
            insert into entity (kind, slug) values (1, 'ann'), (1, 'bob');
            insert into distinction (id, editor, since, one, other, reason)
            select '00000000-0000-0000-0000-00000000000a', 'editor', since, one.id, other.id, 'They met.'
            from generate_series(1, 2) since, entity one, entity other where one.slug = 'ann' and other.slug = 'bob';
            """;

    @Test
    void whatIsOpenTwiceIsToldInOneLineWithHowToMendIt() {
        Database database = TestDatabase.fresh();
        TestDatabase.execute(database, TWICE);

        String line = assertThrows(DatabaseUnavailable.class, () -> Migrations.run(database))
                .getMessage();

        assertTrue(line.contains("\"distinction_open\""), line);
        assertTrue(line.contains("Key (id)=(00000000-0000-0000-0000-00000000000a)"), line);
        assertTrue(line.endsWith("with \"until\" set to the \"since\" of the next, and start again."), line);
        assertFalse(line.contains("\n"), line);

        TestDatabase.execute(database, "update distinction set until = 2 where since = 1");
        assertEquals(1, Migrations.run(database));
    }
}
