package org.tumen.person;

import org.tumen.entity.Entities;

/** The SQL of persons and their lists, by what it answers. */
final class Persons {
    /** Why persons ($3) may be named. */
    static final String BASIS = "select p.id as key, p.basis from person p where p.id = any($3::bigint[])"
            + " and $1::int is not null and $2::date is not null";

    /** Whether an entity has a name in sight whose folded form holds a text ($3), or that is likely spelled so ($4). */
    static final String NAMED = """
            ($3::text is null or exists (
                select from name_value n join statement_at($1, $2) v on v.id = n.statement
                where (n.folded like '%%' || $3 || '%%' or n.sounds && $4::int[]) and v.subject = %s))
            """;

    private Persons() {}

    /** The condition that the entity is called so. */
    static String named(String entity) {
        return NAMED.formatted(entity).strip();
    }

    /** The persons that a filter on name ($3, $4) and basis ($5) lets through. */
    static String listed() {
        return Entities.listed(org.tumen.entity.Kind.PERSON) + named("e.id")
                + " and ($5::text[] is null or exists (select from person p where p.id = e.id and p.basis = any($5)))";
    }
}
