package org.tumen.person;

import org.tumen.entity.Entities;

/** The SQL of kinships and positions, by what it answers. */
final class Kinships {
    /** The kinships of agents ($3), at most $4 each. */
    static final String OF_AGENT = of("kinship", "agent");

    /** The kinships in which agents ($3) are the relative, at most $4 each. */
    static final String OF_RELATIVE = of("kinship", "relative");

    /** The agents of kinships ($3). */
    static final String AGENT = part("kinship", "agent");

    /** The relatives of kinships ($3). */
    static final String RELATIVE = part("kinship", "relative");

    /** The positions that agents ($3) hold or held, at most $4 each. */
    static final String POSITIONS_OF_HOLDER = of("held_position_at($1)", "holder");

    /** The positions at organizations ($3), at most $4 each. */
    static final String POSITIONS_AT = of("held_position_at($1)", "organization");

    /** The holders of positions ($3). */
    static final String HOLDER = part("held_position_at($1)", "holder");

    /** The organizations of positions ($3). */
    static final String ORGANIZATION = part("held_position_at($1)", "organization");

    private Kinships() {}

    private static String of(String table, String column) {
        return "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select " + Entities.COLUMNS
                + " from " + table + " t join entity e on e.id = t.id" + Entities.IN_SIGHT + "where t." + column
                + " = k.key order by s.slug limit $4) x";
    }

    private static String part(String table, String column) {
        return "select t.id as key, " + Entities.COLUMNS + " from " + table + " t join entity e on e.id = t." + column
                + Entities.IN_SIGHT + "where t.id = any($3::bigint[])";
    }
}
