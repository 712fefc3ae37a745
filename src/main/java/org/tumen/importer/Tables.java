package org.tumen.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of figures among the record files: each belongs to the one report that names it. */
final class Tables {
    private final Map<String, RecordFile> files = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Problems problems;

    Tables(List<RecordFile> files, Problems problems) {
        this.problems = problems;
        files.stream().filter(Tables::isTable).forEach(file -> this.files.put(file.name(), file));
    }

    static boolean isTable(RecordFile file) {
        return file.name().endsWith(FigureTable.ENDING);
    }

    /** The rows of the table that a report names under {@code figures}, which stands in the same folder. */
    List<FigureTable.Row> rows(Fields report) {
        String name = report.text("figures");
        if (name == null) {
            return List.of();
        }
        String folder = report.mark().file().replaceFirst("[^/]*$", "");
        RecordFile file = files.get(folder + name);
        if (file == null) {
            report.problem(
                    "figures", "there is no table " + name + " beside this file", "name a CSV file in its folder");
            return List.of();
        }
        if (!named.add(file.name())) {
            report.problem("figures", "the table " + name + " belongs to another report", "give each report its own");
            return List.of();
        }
        return FigureTable.rows(file, problems);
    }

    /** Tells of the tables that no report names. */
    void end() {
        files.values().stream()
                .filter(file -> !named.contains(file.name()))
                .forEach(file -> problems.add(
                        new Mark(file.name(), 1),
                        "no report names this table",
                        "add figures: with its name to the report that it belongs to"));
    }
}
