package org.tumen.person;

import org.tumen.entity.Entities;

/** The SQL of persons and their lists, by what it answers. */
final class Persons {
    /** Why persons ($3) may be named. */
    static final String BASIS = "select p.id as key, p.basis from person p where p.id = any($3::bigint[])"
            + " and $1::int is not null and $2::date is not null";

    /** Whether an entity has a name in sight whose folded form holds a text. */
    static final String NAMED = """
            (%1$s::text is null or exists (
                select from name_value n join statement_at($1, $2) v on v.id = n.statement
                where n.folded like '%%' || %1$s || '%%' and v.subject = %2$s))
            """;

    private Persons() {}

    /** The condition that one of the entity's names holds a folded text. */
    static String named(String parameter, String entity) {
        return NAMED.formatted(parameter, entity).strip();
    }

    /** The persons that a filter on name ($3) and basis ($4) lets through. */
    static String listed() {
        return Entities.listed(org.tumen.entity.Kind.PERSON) + named("$3", "e.id")
                + " and ($4::text[] is null or exists (select from person p where p.id = e.id and p.basis = any($4)))";
    }
}
