package org.tumen.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tumen.Schema;

/** Times the SQL of a page of every list and order, at three depths, now and with both clocks turned. */
final class Pages {
    private static final Pattern FIRST = Pattern.compile("Query\\.?\\s*(.*), first");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern TIME = Pattern.compile("Execution Time: ([\\d.]+) ms");
    private static final int PAGE = 51;
    private static final int RUNS = 7;

    private final Statement statement;
    private final Map<String, String> relations = new TreeMap<>(Schema.graph(null, false, "").relations());

    Pages(Connection connection) throws SQLException {
        statement = connection.createStatement();
        statement.setEscapeProcessing(false);
    }

    /** Where the clocks stand: a revision and a day of reporting. */
    private record Clock(String name, int revision, String day) {}

    void run() throws SQLException {
        int head = Integer.parseInt(one("select max(number) from revision"));
        List<Clock> clocks = List.of(
                new Clock("now", head, "9999-01-01"),
                new Clock("as of half the revisions", Math.max(1, head / 2), "9999-01-01"),
                new Clock("both turned", Math.max(1, head / 2), "2012-06-01"));
        System.out.println("| list | clocks | first | middle | nine tenths |");
        System.out.println("|---|---|---|---|---|");
        for (String name : relations.keySet()) {
            Matcher first = FIRST.matcher(name);
            if (first.matches()) {
                for (Clock clock : clocks) {
                    line(name, first.group(1), clock);
                }
            }
        }
    }

    private void line(String name, String list, Clock clock) throws SQLException {
        String sql = relations.get(name);
        String next = relations.get(name.replace(", first", ", next"));
        int rows = Integer.parseInt(one("select count(*) from (" + filled(sql, clock, "null", "null", "2000000000") + ") all_of_it"));
        System.out.printf("| %s (%d) | %s | %s", list, rows, clock.name, median(prepared(sql, clock, null)));
        for (double depth : List.of(0.5, 0.9)) {
            List<String> key = row(filled(sql, clock, "null", "null", "2000000000") + " offset " + (int) (rows * depth));
            System.out.printf(" | %s", key.isEmpty() ? "" : median(prepared(next, clock, key)));
        }
        System.out.println(" |");
    }

    /** The statement with its values in it; what a filter would bind is null. */
    private static String filled(String sql, Clock clock, String key, String id, String limit) {
        int most = most(sql);
        boolean after = !key.equals("null");
        Map<Integer, String> values = new TreeMap<>();
        for (int number = 3; number <= most; number++) {
            values.put(number, "null");
        }
        values.put(1, Integer.toString(clock.revision));
        values.put(2, "'" + clock.day + "'");
        values.put(most, limit);
        if (after) {
            values.put(most - 2, key);
            values.put(most - 1, id);
        }
        return PARAMETER.matcher(sql).replaceAll(found ->
                Matcher.quoteReplacement(values.get(Integer.parseInt(found.group(1)))));
    }

    /** How the client asks: prepared once, then executed. */
    private List<String> prepared(String sql, Clock clock, @org.jspecify.annotations.Nullable List<String> key)
            throws SQLException {
        int most = most(sql);
        List<String> values = new ArrayList<>(Collections.nCopies(most, "null"));
        values.set(0, Integer.toString(clock.revision));
        values.set(1, "'" + clock.day + "'");
        values.set(most - 1, Integer.toString(PAGE));
        if (key != null) {
            values.set(most - 3, quoted(key.get(0)));
            values.set(most - 2, quoted(key.get(1)));
        }
        return List.of(sql, values.stream().collect(Collectors.joining(", ", "(", ")")));
    }

    private String median(List<String> asked) throws SQLException {
        statement.execute("prepare page as " + asked.get(0));
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) execute page" + asked.get(1))) {
                while (plan.next()) {
                    Matcher time = TIME.matcher(plan.getString(1));
                    if (time.find()) {
                        times.add(Double.parseDouble(time.group(1)));
                    }
                }
            }
        }
        statement.execute("deallocate page");
        Collections.sort(times);
        return "%.2f ms".formatted(times.get(times.size() / 2));
    }

    private static int most(String sql) {
        return PARAMETER.matcher(sql).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String one(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The key and the id of the row at which a page begins. */
    private List<String> row(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? List.of(rows.getString("cursor_key"), rows.getString("cursor_id")) : List.of();
        }
    }
}
