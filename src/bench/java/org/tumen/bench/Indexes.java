package org.tumen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Takes the indexes and keys off the tables while they are filled, and puts them back as they were. */
final class Indexes {
    private static final String KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where connamespace = 'public'::regnamespace and contype in ('f', 'p', 'u')
              and conrelid::regclass::text not in ('flyway_schema_history', 'epoch', 'secret', 'tombstone', 'imported')
              and not (conrelid::regclass::text in ('revision', 'summary', 'disagreement', 'disputed', 'defector', 'word_set', 'printed_name', 'held_word')
                       and contype <> 'f')
            order by contype = 'f' desc, oid
            """;
    private static final String PLAIN = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'public'::regnamespace
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
              and t.relname <> 'flyway_schema_history' and i.indexrelid::regclass::text not in ('disagreement_subject', 'disagreement_about')
            """;

    private final Statement statement;
    private final List<String> data = new ArrayList<>();
    private final List<String> derived = new ArrayList<>();

    private Indexes(Statement statement) {
        this.statement = statement;
    }

    static Indexes off(Connection connection) throws SQLException {
        Indexes indexes = new Indexes(connection.createStatement());
        indexes.off(KEYS);
        indexes.off(PLAIN);
        return indexes;
    }

    private void off(String sql) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> references = new ArrayList<>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String again = rows.getString(2);
                drops.add(rows.getString(1));
                boolean shown = again.matches(
                        "(?s)(CREATE .*INDEX \\S+ ON|alter table) (public\\.)?(summary|disagreement|disputed|defector) .*");
                (shown ? derived : again.contains("FOREIGN KEY") ? references : keys).add(again);
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
        data.addAll(keys);
        data.addAll(references);
    }

    /** Puts back those of what is said. */
    void onData() throws SQLException {
        on(data.stream().filter(sql -> !sql.contains("FOREIGN KEY")).toList());
    }

    /** Puts back those of what is shown, and the references between tables. */
    void onDerived() throws SQLException {
        on(derived.stream().filter(sql -> !sql.contains("FOREIGN KEY")).toList());
        on(data.stream().filter(sql -> sql.contains("FOREIGN KEY")).toList());
        on(derived.stream().filter(sql -> sql.contains("FOREIGN KEY")).toList());
    }

    private void on(List<String> definitions) throws SQLException {
        statement.execute("set maintenance_work_mem = '512MB'");
        for (String definition : definitions) {
            statement.execute(definition);
        }
    }
}
