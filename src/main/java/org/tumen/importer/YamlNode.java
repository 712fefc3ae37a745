package org.tumen.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A piece of a YAML file that knows its line; what has the wrong shape becomes a problem and reads as absent. */
final class YamlNode {
    private final String file;
    private final Node node;
    private final Problems problems;

    private YamlNode(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** The root of a file's text; null, with a problem, when it is not YAML. */
    static @Nullable YamlNode parse(String file, String text, Problems problems) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            if (root != null) {
                return new YamlNode(file, root, problems);
            }
            problems.add(new Mark(file, 1), "the file is empty", "write a source or remove the file");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new Mark(file, line), "this is not YAML: " + e.getProblem(), "mend the syntax");
        } catch (YAMLException e) {
            problems.add(new Mark(file, 1), "this is not YAML", "use plain UTF-8 text without control characters");
        }
        return null;
    }

    Mark mark() {
        return new Mark(file, node.getStartMark().getLine() + 1);
    }

    void problem(String what, String mend) {
        problems.add(mark(), what, mend);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The scalar's text; null, with a problem, for anything else. */
    @Nullable
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue().strip();
        }
        problem("a text is expected here", "write one value");
        return null;
    }

    /** The pieces of a list; a single piece is a list of one. */
    List<YamlNode> items() {
        if (!unshared()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(file, item, problems)));
        return items;
    }

    /** The entries of a mapping in their order; a key that stands twice is a problem. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!unshared()) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem("keys with values are expected here", "write key: value");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode(), problems);
            String name = key.text();
            if (name == null) {
                continue;
            }
            if (entries.put(name, new YamlNode(file, tuple.getValueNode(), problems)) != null) {
                key.problem("the key " + name + " stands twice", "join the two");
            }
        }
        return entries;
    }

    /** The mapping's keys, asked for one by one. */
    Fields fields() {
        return new Fields(this);
    }

    /** Anchors are refused: an alias could make a small file unfold without end. */
    private boolean unshared() {
        if (node.getAnchor() == null) {
            return true;
        }
        problem("anchors and aliases are not used in record files", "write the value out");
        return false;
    }
}
