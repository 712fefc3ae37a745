package org.tumen.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.importer.CsvText.Cell;
import org.tumen.statement.FigureCodes.DimensionName;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A table of figures beside a report: each row is one figure, and its columns are the keys that an observation and its
 * figure have in YAML. So a row is turned into what YAML would have been, and read by the same code.
 */
final class FigureTable {
    static final String ENDING = ".csv";

    private static final String SERIES = "series";
    private static final String PERIOD = "period";
    private static final String VIA = "via";
    private static final List<String> FIGURE = List.of(
            "number",
            "low",
            "high",
            "qualifier",
            "status",
            "meant",
            "producer",
            "vintage",
            "base",
            "at",
            "printed",
            "note",
            "hedge",
            "stance",
            "basis",
            VIA);
    private static final List<String> DIMENSIONS =
            Arrays.stream(DimensionName.values()).map(name -> name.key).toList();
    private static final List<String> COLUMNS = Stream.of(List.of(SERIES, PERIOD), DIMENSIONS, FIGURE)
            .flatMap(List::stream)
            .toList();

    private final RecordFile file;
    private final Problems problems;

    /** One row: the series' slug, and the observation as YAML would have it. */
    record Row(String series, Mark mark, YamlNode observation) {}

    private FigureTable(RecordFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<Row> rows(RecordFile file, Problems problems) {
        return new FigureTable(file, problems).rows();
    }

    private List<Row> rows() {
        if (file.text().equals(YamlText.NOT_UTF_8)) {
            problems.add(new Mark(file.name(), 1), "the file is not UTF-8 text", "save it as UTF-8");
            return List.of();
        }
        List<List<Cell>> rows;
        try {
            rows = CsvText.rows(file.text());
        } catch (IllegalArgumentException unclosed) {
            int line = Integer.parseInt(String.valueOf(unclosed.getMessage()));
            problems.add(new Mark(file.name(), line), "a quote is not closed", "close it, or double a quote in a text");
            return List.of();
        }
        if (!rows.isEmpty() && !heads(rows.get(0))) {
            return List.of();
        }
        if (rows.size() < 2) {
            problems.add(new Mark(file.name(), 1), "the table has no figure", "write one in each row, or remove it");
            return List.of();
        }
        List<String> columns =
                rows.get(0).stream().map(cell -> cell.text().strip()).toList();
        List<Row> read = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> {
            Row figure = row(columns, row);
            if (figure != null) {
                read.add(figure);
            }
        });
        return read;
    }

    /** Whether the first row names columns that there are, each once, and those that there must be. */
    private boolean heads(List<Cell> head) {
        String first = head.get(0).text();
        if (head.size() == 1 && (first.contains(";") || first.contains("\t"))) {
            problem(head.get(0), "the cells are not parted by commas", "save the table as CSV with commas");
            return false;
        }
        Set<String> seen = new LinkedHashSet<>();
        boolean good = true;
        for (Cell cell : head) {
            String name = cell.text().strip();
            boolean isNew = seen.add(name);
            if (!COLUMNS.contains(name)) {
                problem(
                        cell,
                        "the column '" + name + "' is not known here",
                        Nearest.question(name, COLUMNS) + "use some of " + String.join(", ", COLUMNS));
            } else if (!isNew) {
                problem(cell, "the column " + name + " stands twice", "join the two");
            }
            good &= isNew && COLUMNS.contains(name);
        }
        for (String needed : List.of(SERIES, PERIOD, "number")) {
            if (good && !seen.contains(needed)) {
                problem(head.get(0), "the column " + needed + " is missing", "name it in the first line");
                return false;
            }
        }
        return good;
    }

    private @Nullable Row row(List<String> columns, List<Cell> cells) {
        if (cells.size() > columns.size()) {
            Cell surplus = cells.get(columns.size());
            problem(surplus, "the row has more cells than there are columns", "put a text with commas in quotes");
            return null;
        }
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).text().isBlank()) {
                row.put(columns.get(column), cells.get(column));
            }
        }
        Cell first = cells.get(0);
        Cell series = row.get(SERIES);
        if (series == null) {
            problem(first, "the figure has no series", "write the slug of its series");
            return null;
        }
        List<NodeTuple> observation = new ArrayList<>(tuples(row, List.of(PERIOD)));
        List<NodeTuple> dimensions = tuples(row, DIMENSIONS);
        if (!dimensions.isEmpty()) {
            observation.add(new NodeTuple(scalar("dimensions", first), mapping(dimensions, first)));
        }
        observation.add(new NodeTuple(scalar("figures", first), mapping(tuples(row, FIGURE), first)));
        YamlNode node = new YamlNode(mapping(observation, first), mark(first), problems);
        return new Row(series.text().strip(), mark(series), node);
    }

    private static List<NodeTuple> tuples(Map<String, Cell> row, List<String> columns) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (String column : columns) {
            Cell cell = row.get(column);
            if (cell != null) {
                Node value = column.equals(VIA) ? hops(cell) : scalar(cell.text(), cell);
                tuples.add(new NodeTuple(scalar(column, cell), value));
            }
        }
        return tuples;
    }

    /** A chain in one cell: its hops between semicolons. */
    private static Node hops(Cell cell) {
        List<Node> hops = Arrays.stream(cell.text().split(";"))
                .map(hop -> scalar(hop.strip(), cell))
                .toList();
        return new SequenceNode(Tag.SEQ, true, hops, at(cell), at(cell), FlowStyle.FLOW);
    }

    private static Node scalar(String text, Cell cell) {
        return new ScalarNode(Tag.STR, text, at(cell), at(cell), ScalarStyle.PLAIN);
    }

    private static Node mapping(List<NodeTuple> tuples, Cell cell) {
        return new MappingNode(Tag.MAP, true, tuples, at(cell), at(cell), FlowStyle.FLOW);
    }

    private static org.yaml.snakeyaml.error.Mark at(Cell cell) {
        return new org.yaml.snakeyaml.error.Mark("", 0, cell.line() - 1, cell.column() - 1, new int[0], 0);
    }

    private Mark mark(Cell cell) {
        return new Mark(file.name(), cell.line(), cell.column());
    }

    private void problem(Cell cell, String what, String mend) {
        problems.add(mark(cell), what, mend);
    }
}
