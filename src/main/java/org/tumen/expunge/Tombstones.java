package org.tumen.expunge;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tumen.db.Change;

/** What was expunged and must stay out; known only by hashes that nobody can read back. */
public final class Tombstones {
    private static final String HASH = "sha256((select value from secret) || convert_to(word, 'UTF8'))";

    /** Those of some slugs and ids of statements and citations ($1) that were expunged. */
    static final String AMONG =
            "select word from unnest($1::text[]) word where exists (select from tombstone where hash = " + HASH + ")";

    /** Whether anything was ever expunged. */
    static final String ANY = "select hash from tombstone limit 1";

    static final String SET = "insert into tombstone (hash) select distinct " + HASH
            + " from unnest($1::text[]) word on conflict do nothing";

    private Tombstones() {}

    /** Whether there is anything that must stay out. */
    public static Future<Boolean> any(Change change) {
        return change.rows(ANY).map(rows -> !rows.isEmpty());
    }

    /** Those of some slugs and ids of statements and citations (32 hexadecimal digits) that must stay out. */
    public static Future<Set<String>> among(Change change, Collection<String> words) {
        return change.rows(AMONG, (Object) words.toArray(String[]::new)).map(rows -> {
            Set<String> gone = new HashSet<>();
            rows.forEach(row -> gone.add(row.text("word")));
            return gone;
        });
    }

    static Future<Void> set(Change change, Collection<String> words) {
        return change.rows(SET, (Object) words.toArray(String[]::new)).mapEmpty();
    }
}
