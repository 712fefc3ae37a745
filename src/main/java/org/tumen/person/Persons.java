package org.tumen.person;

/** The SQL of persons and their lists, by what it answers. */
final class Persons {
    /** Why persons ($3) may be named. */
    static final String BASIS = "select p.id as key, p.basis from person p where p.id = any($3::bigint[])"
            + " and $1::int is not null and $2::date is not null";

    /** Why the person of a summary s may be named. */
    static final String ITS_BASIS = "(select p.basis from person p where p.id = s.subject) as basis";

    /** Who a statement v tells of, themselves or a post that they hold. */
    static final String OF_STATEMENT =
            "coalesce((select h.holder from held_position_at($1) h where h.id = v.subject), v.subject)";

    /** A person and the posts that the person holds. */
    static final String PARTS =
            "(select s.subject as id union all select h.id from held_position_at($1) h where h.holder = s.subject)";

    private Persons() {}
}
