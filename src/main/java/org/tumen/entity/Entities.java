package org.tumen.entity;

/** The SQL of entities: what every other feature finds its subjects by. */
public final class Entities {
    /** Declares slugs ($2) of kinds ($1) that do not stand yet. */
    public static final String DECLARE = """
            insert into entity (kind, slug)
            select kind, slug from unnest($1::smallint[], $2::text[]) as declared (kind, slug)
            on conflict do nothing
            returning id
            """;

    /** The entities that people write, among these slugs ($1); a defector shares the slug of its agent. */
    public static final String WRITTEN = "select id, kind, slug from entity where slug = any($1) and kind <> 13";

    /** The defectors among these slugs ($1). */
    public static final String DEFECTORS = "select id, slug from entity where slug = any($1) and kind = 13";

    private Entities() {}
}
