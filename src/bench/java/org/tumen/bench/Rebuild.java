package org.tumen.bench;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.summary.Summaries;

/** Computes what is shown of a record whose statements were copied in: all at the first revision, then what each changed. */
final class Rebuild {
    private static final String STATEMENTS = """
            select id from statement where since = $1 or until = $1
            union
            select statement from citation where since = $1 or until = $1
            """;
    private static final String SUBJECTS = """
            select id from source where since = $1 or until = $1
            union
            select unnest(array[claim, other]) from claim_link where since = $1 or until = $1
            """;
    private static final String DERIVED = "select source as id from derivation where since = $1 or until = $1";

    private Rebuild() {}

    static Future<Integer> first(Change change) {
        return Summaries.rebuild(change.asOf(1));
    }

    static Future<Integer> next(Change change) {
        return change.rows(STATEMENTS, change.revision())
                .compose(statements -> change.rows(SUBJECTS, change.revision())
                        .compose(subjects -> change.rows(DERIVED, change.revision())
                                .compose(derived -> Summaries.recompute(
                                        change, ids(subjects), statements.stream().map(Rebuild::uuid).toList(), ids(derived)))));
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(row -> row.id("id")).toList();
    }

    private static UUID uuid(Row row) {
        return row.uuid("id");
    }
}
