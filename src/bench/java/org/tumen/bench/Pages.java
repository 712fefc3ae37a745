package org.tumen.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tumen.Schema;

/** Times the SQL of pages of every list and order, the first and deeper ones, now and with both clocks turned. */
final class Pages {
    /** What curators work through reads all there is, and is not told of here. */
    private static final Pattern LIST = Pattern.compile("Query\\.((?!mentions|worklist)\\w+ by [A-Z_]+( from the last)?)");
    private static final String LIMIT = " limit $1";
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

    /** @param depths of the pages after the first, as parts of the list */
    void run(List<Double> depths) throws SQLException {
        int head = Integer.parseInt(one("select max(number) from revision"));
        List<Clock> clocks = List.of(
                new Clock("now", head, "9999-01-01"),
                new Clock("as of half the revisions", Math.max(1, head / 2), "9999-01-01"),
                new Clock("both turned", Math.max(1, head / 2), "2012-06-01"));
        System.out.println("| list | clocks | first |" + " %s |".repeat(depths.size()).formatted(depths.toArray()));
        System.out.println("|---|---|---|" + "---|".repeat(depths.size()));
        for (String name : relations.keySet()) {
            Matcher list = LIST.matcher(name);
            if (list.matches()) {
                for (Clock clock : clocks) {
                    line(name, list.group(1), clock, depths);
                }
            }
        }
    }

    private void line(String name, String list, Clock clock, List<Double> depths) throws SQLException {
        System.out.printf("| %s | %s | %s", list, clock.name, median(new Page(relation(name), clock, List.of(), PAGE)));
        Page all = new Page(relation(name), clock, List.of(), Integer.MAX_VALUE);
        int rows = depths.isEmpty() ? 0 : Integer.parseInt(one("select count(*) from (" + all.filled() + ") all_of_it"));
        for (double depth : depths) {
            List<String> key = row(all.filled() + " offset " + (int) (rows * depth));
            System.out.printf(" | %s", key.isEmpty() ? "" : median(new Page(relation(name + ", next"), clock, key, PAGE)));
        }
        System.out.println(" |");
    }

    private String relation(String name) {
        String sql = Objects.requireNonNull(relations.get(name), name);
        return sql.substring(0, sql.length() - LIMIT.length());
    }

    /** The SQL of a page without its limit, where it begins, and how long it is; what the list itself binds is null. */
    private record Page(String sql, Clock clock, List<String> key, int rows) {
        /** The statement with its limit as one more parameter, as the client prepares it, and its values. */
        List<String> prepared() {
            List<String> values = values();
            values.add(Integer.toString(rows));
            return List.of(sql + " limit $" + values.size() + "::int", String.join(", ", values));
        }

        /** The statement with its values in it. */
        String filled() {
            List<String> values = values();
            return PARAMETER.matcher(sql).replaceAll(found ->
                    Matcher.quoteReplacement(values.get(Integer.parseInt(found.group(1)) - 1)));
        }

        private List<String> values() {
            int most = PARAMETER.matcher(sql).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(2);
            List<String> values = new ArrayList<>(Collections.nCopies(Math.max(2, most), "null"));
            values.set(0, Integer.toString(clock.revision));
            values.set(1, "'" + clock.day + "'");
            for (int part = 0; part < key.size(); part++) {
                values.set(values.size() - key.size() + part, "'" + key.get(part).replace("'", "''") + "'");
            }
            return values;
        }
    }

    private String median(Page page) throws SQLException {
        List<String> asked = page.prepared();
        statement.execute("prepare page as " + asked.get(0));
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) execute page(" + asked.get(1) + ")")) {
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
