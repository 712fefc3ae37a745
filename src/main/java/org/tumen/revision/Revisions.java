package org.tumen.revision;

/** The SQL of revisions and of the record as a whole, by what it answers. */
final class Revisions {
    static final String COLUMNS = "r.number, r.at, r.author, r.message";

    /** The revisions up to the pinned one; where a page begins in them is for the list to say. */
    static final String LISTED = "revision r where r.number + 0 <= $1 and $2::date is not null";

    /** The pinned one. */
    static final String LAST = "$1";

    /** Revisions by their numbers ($3, as texts). */
    static final String BY_NUMBER = "select r.number::text as local, " + COLUMNS + " from " + LISTED
            + " and r.number = any((select array_agg(number::int) from unnest($3::text[]) number where number ~ '^[1-9][0-9]{0,8}$')::int[])";

    static final String STATEMENTS = counted("statement_at($1, $2)");
    static final String CITATIONS = counted("citation_at($1, $2)");
    static final String SOURCES = counted("source_at($1, $2) where seen");

    /**
     * The pinned revision and what it touched, each entity as its kind's code and its slug; one more than is told. Each is
     * found by one look at an index, whatever the planner thinks of how many there are.
     */
    static final String TOLD = """
            with touched as materialized (select entity from touched_by($1))
            select r.number, r.at, r.author, r.message, touches_much($1) as much,
                   array(select e.kind || ':' || e.slug from touched t
                         cross join lateral (select kind, slug from entity where id = t.entity offset 0) e
                         order by e.kind, e.slug collate "C" limit %d) as touched,
                   array(select distinct e.slug from touched t join redirect_at($1) a on a.survivor = t.entity
                         join entity e on e.id = a.entity) as retired
            from revision r where r.number = $1 and $2::date is not null
            """.formatted(RecordChange.MOST + 1);

    private Revisions() {}

    /** How much of something is in sight at the pinned revision ($3). */
    private static String counted(String some) {
        return "select pinned.key, (select count(*)::int from " + some
                + ") as number from unnest($3::bigint[]) pinned (key)";
    }
}
