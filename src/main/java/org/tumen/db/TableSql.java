package org.tumen.db;

import java.util.Collection;
import java.util.stream.Collectors;

/** The SQL by which a change writes rows, given as one JSON array ($1) of objects spelled as a table's columns. */
final class TableSql {
    private TableSql() {}

    /** Adds rows; one whose key stands already is passed over. */
    static String add(String table) {
        return "insert into %1$s select * from json_populate_recordset(null::%1$s, $1) on conflict do nothing"
                .formatted(table);
    }

    /** The ids of rows that are new or differ from what stands. */
    static String differing(String table) {
        return """
                select n.id from jsonb_populate_recordset(null::%1$s, $1) n left join %1$s t on t.id = n.id
                where t.id is null or to_jsonb(t) <> to_jsonb(n)
                """.formatted(table);
    }

    /** Writes rows over those that stand, in these columns. */
    static String put(String table, Collection<String> columns) {
        String set = columns.stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return """
                insert into %1$s select n.* from jsonb_populate_recordset(null::%1$s, $1) n
                on conflict (id) do update set %2$s
                """.formatted(table, set);
    }

    /**
     * Makes clocked rows stand from a revision ($2) on; gives the ids of what is opened. Each is found by one look at an
     * index, whatever the planner thinks of the table. Counting what was closed is what makes it happen before the rest.
     */
    static String revise(String table) {
        return """
                with given as materialized (select n.id, n as row from json_populate_recordset(null::%1$s, $1) n),
                standing as materialized (
                    select given.id, t.place, t.said = to_jsonb(given.row) - 'since' - 'until' as same from given
                    cross join lateral (
                        select t.ctid as place, to_jsonb(t) - 'since' - 'until' as said
                        from %1$s t where t.id = given.id and t.until = 2147483647 offset 0) t),
                closed as (
                    update %1$s set until = $2 where ctid = any(array(select place from standing where not same))
                    returning id)
                insert into %1$s
                select (given.row).* from given
                where (select count(*) from closed) >= 0
                  and not exists (select from standing where standing.id = given.id and same)
                returning id
                """.formatted(table);
    }

    /** Closes open rows by their ids ($2) at a revision ($1). */
    static String close(String table) {
        return "update " + table + " set until = $1 where until = 2147483647 and id = any($2)";
    }

    /**
     * Makes the clocked rows of some subjects ($3) stand from a revision ($2) on. Only rows of one subject and day are
     * compared, in these columns: where nothing stood nothing is.
     */
    static String replace(String table, Collection<String> columns) {
        String same = """
                given.subject = standing.subject and given.reported_from = standing.reported_from
                and (given.%s) is not distinct from (standing.%s)
                """.formatted(String.join(", given.", columns), String.join(", standing.", columns));
        return """
                with given as materialized (select * from json_populate_recordset(null::%1$s, $1)),
                standing as materialized (
                    select t.* from unnest($3::bigint[]) as wanted (id)
                    cross join lateral (
                        select t.ctid as place, t.* from %1$s t
                        where t.subject = wanted.id and t.until = 2147483647 offset 0) t),
                closed as (
                    update %1$s set until = $2 where ctid = any(array(
                        select place from standing where not exists (select from given where %2$s))))
                insert into %1$s
                select * from given where not exists (select from standing where %2$s)
                """.formatted(table, same);
    }
}
