package org.tumen.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Filter;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Grouping;
import org.tumen.graph.Listing;
import org.tumen.graph.Relation;
import org.tumen.graph.Sort;

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

    /** What {@link Entity#from} reads, of an entity e with its summary s. */
    public static final String COLUMNS = "e.id, e.kind, e.slug, s.label";

    /** Keeps the entities e that are in sight, and their summaries s. */
    public static final String IN_SIGHT = " join summary_at($1, $2) s on s.subject = e.id ";

    /** What the subject of a summary s is called where it stands alone: with whom and what it is of, of what is in sight. */
    public static final String CALLED = """
            case s.kind
                when %d then (select concat_ws(', ', %s, s.label, %s) from held_position_at($1) t where t.id = s.subject)
                when %d then (
                    select concat_ws(', ', %s, concat_ws(' of ', s.label, %s)) from kinship t where t.id = s.subject)
                when %d then (
                    select concat_ws(': ', coalesce(%s || ' (' || s.label || ')', s.label), %s)
                    from participation t where t.id = s.subject)
                when %d then (select concat_ws(', ', %s, s.label) from observation t where t.id = s.subject)
                else s.label end
            """.formatted(
                    Kind.POSITION.code,
                    label("holder"),
                    label("organization"),
                    Kind.KINSHIP.code,
                    label("relative"),
                    label("agent"),
                    Kind.PARTICIPATION.code,
                    label("agent"),
                    label("event"),
                    Kind.OBSERVATION.code,
                    label("series"));

    /** Whether the subject of a summary s is a report that was false, or a part in one. */
    public static final String FALSE_REPORT = """
            (s.codes @> array['FALSE_REPORT'] or exists (
                select from participation t join summary_at($1, $2) whole on whole.subject = t.event
                where t.id = s.subject and whole.codes @> array['FALSE_REPORT']))
            """;

    /** What entities ($3) are called, whether it is a report that was false, and when the revision was made. */
    static final String CITED = "select s.subject as key, " + CALLED + " as label, " + FALSE_REPORT
            + " as false_report, r.at"
            + " from summary_at($1, $2) s join revision r on r.number = $1 where s.subject = any($3::bigint[])";

    /** Entities by their ids. */
    public static final Relation<Entity> BY_ID = Relation.one(
            "entity",
            "select e.id as key, " + COLUMNS + " from entity e" + IN_SIGHT + "where e.id = any($3::bigint[])",
            Entity::from);

    /** Entities by their ids as they were last shown, in sight or not: what is told of what left the record. */
    public static final Relation<Entity> EVER = Relation.one("entity ever", """
            select e.id as key, e.id, e.kind, e.slug, coalesce(s.label, last.label) as label
            from entity e
            left join summary_at($1, $2) s on s.subject = e.id
            left join lateral (
                select t.label from summary_ever_at($1, $2) t
                where s.subject is null and t.subject = e.id
                order by t.since desc, t.reported_from desc limit 1) last on true
            where e.id = any($3::bigint[]) and (s.subject is not null or last.label is not null)
            """, Entity::from);

    /** What tells those of one day or label apart: they stand as they were entered. */
    private static final String ENTERED = "s.subject";

    /** The order of a list by label. */
    public static final Sort BY_LABEL = new Sort(
            "LABEL",
            "s.label_key",
            "s.label_key",
            "text",
            false,
            null,
            "(s.reported_until, s.reported_from) > ($2::date, date 'infinity')",
            ENTERED,
            false);

    /**
     * The day of a summary s for a list that runs downwards, as indexes hold it: what has none lies before the first day of all,
     * on which stands what began nobody knows when.
     */
    public static final String DAY_DOWNWARDS = "coalesce(nullif(s.day, '9999-12-31'::date), '0001-12-31 BC'::date)";

    /**
     * The order of a list of one kind by day, either way; what has no day comes last, and things of one day stand as they were
     * entered. Downwards a filtered list begins where the day of reporting can reach: no further ahead of it than anything
     * of the kind ever lay ahead of its reports.
     */
    public static Sort byDay(Kind kind) {
        return new Sort(
                "DATE",
                "s.day",
                DAY_DOWNWARDS,
                "date",
                false,
                "$2::date + furthest_ahead(" + kind.code + "::smallint)",
                null,
                ENTERED,
                true);
    }

    /** The order of a list by the least number of people, either way; what has none comes last. */
    public static final Sort BY_HEADCOUNT =
            new Sort("HEADCOUNT", "s.headcount_low", "coalesce(nullif(s.headcount_low, 2147483647), -1)", "int");

    /** What tells the rows of a list of entities apart. */
    public static final Sort ID = new Sort("ID", "s.slug", "text");

    /** The kinds that tallies are kept of. */
    private static final Set<Kind> TALLIED =
            EnumSet.of(Kind.PERSON, Kind.ORGANIZATION, Kind.EVENT, Kind.CLAIM, Kind.SERIES, Kind.SOURCE, Kind.DEFECTOR);

    private Entities() {}

    /** The entities of one kind, found by slug; that of a retired one, or of a defector's agent, finds who it is now. */
    static String bySlug(Kind kind) {
        return kind == Kind.DEFECTOR
                ? written("join defector d on d.agent = coalesce(r.survivor, w.id) join entity e on e.id = d.id")
                        + "w.kind in (1, 2, 3)"
                : written("join entity e on e.id = coalesce(r.survivor, w.id)") + "w.kind = " + kind.code;
    }

    private static String written(String found) {
        return "select w.slug as local, " + COLUMNS + " from entity w left join redirect_at($1) r on r.entity = w.id "
                + found + IN_SIGHT + "where w.slug = any($3::text[]) and ";
    }

    /** The label of what a column of a part t points to; null when that is not in sight. */
    private static String label(String column) {
        return "(select own.label from summary_at($1, $2) own where own.subject = t." + column + ")";
    }

    /** What {@link Entity#from} reads of a summary s alone. */
    public static final String LISTED = "s.subject as id, s.kind, s.slug, s.label";

    /** The tables of a list of entities of one kind. */
    public static String listed(Kind kind) {
        return "summary_at($1, $2) s where s.kind = " + kind.code + "::smallint";
    }

    /** The tallies of entities of one kind; null where none are kept. */
    private static @Nullable String tallied(Kind kind) {
        return TALLIED.contains(kind) ? "tally_at($1, $2) s where s.kind = " + kind.code + "::smallint" : null;
    }

    /** A list of entities of one kind. */
    public static Listing<Entity> list(Kind kind, List<Sort> sorts, Filter filter, List<Grouping> groupings) {
        return new Listing<>(
                LISTED, listed(kind), tallied(kind), sorts, ID, filter, groupings, List.of(), Entity::from);
    }

    /** The slugs of the global ids under a key of a filter; null when it is absent. */
    @SuppressWarnings("unchecked")
    public static String @Nullable [] slugs(Map<String, Object> filter, String key) {
        List<Object> ids = (List<Object>) filter.get(key);
        return ids == null
                ? null
                : ids.stream().map(id -> GlobalId.local(id.toString())).toArray(String[]::new);
    }

    /** The words under a key of a filter; null when it is absent. */
    @SuppressWarnings("unchecked")
    public static String @Nullable [] words(Map<String, Object> filter, String key) {
        List<Object> words = (List<Object>) filter.get(key);
        return words == null ? null : words.stream().map(Object::toString).toArray(String[]::new);
    }
}
