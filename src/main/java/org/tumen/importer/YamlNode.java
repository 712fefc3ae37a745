package org.tumen.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A piece of a YAML file that knows its line; what has the wrong shape becomes a problem and reads as absent. */
final class YamlNode {
    /** The most characters of one text; longer ones do not fit the indexes that sort by it. */
    private static final int LONGEST = 500;

    private static final int LONGEST_SLUG = 100;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Node node;
    private final Mark mark;
    private final Problems problems;

    /** @param mark where it stands: for what stands under a key, the key's place */
    YamlNode(Node node, Mark mark, Problems problems) {
        this.node = node;
        this.mark = mark;
        this.problems = problems;
    }

    /** Where a node of a file begins; the column is told where many values stand on a line. */
    static Mark mark(String file, Node node) {
        int column = file.endsWith(FigureTable.ENDING) ? node.getStartMark().getColumn() + 1 : 0;
        return new Mark(file, node.getStartMark().getLine() + 1, column);
    }

    /** The same, whose problems are told elsewhere. */
    YamlNode telling(Problems elsewhere) {
        return new YamlNode(node, mark, elsewhere);
    }

    Mark mark() {
        return mark;
    }

    void problem(String what, String mend) {
        problems.add(mark, what, mend);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode && node.getAnchor() == null;
    }

    /** Whether a key stands here without a value. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The scalar's text; null, with a problem, for anything else, and for what no database can hold. */
    @Nullable
    String text() {
        if (!unshared()) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            problem("a text is expected here", isNothing() ? "write it or remove the key" : "write one value");
            return null;
        }
        String text = scalar.getValue().strip();
        if (isUnprintable(text)) {
            problem("the text has a control character or half a character", "write plain Unicode text");
            return null;
        }
        if (text.length() > LONGEST) {
            problem("the text has more than " + LONGEST + " characters", "say one thing, and shorter");
            return null;
        }
        return text;
    }

    /** Whether a slug that is declared here is well formed; if not, that is a problem. */
    boolean isSlug(String slug) {
        if (slug.length() <= LONGEST_SLUG && SLUG.matcher(slug).matches()) {
            return true;
        }
        problem(
                "the slug '" + slug + "' is not well formed",
                "use lower case letters, digits and single hyphens, at most " + LONGEST_SLUG + " characters");
        return false;
    }

    /** The pieces of a list; a single piece is a list of one. */
    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        if (!unshared()) {
            return List.of();
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(item, mark(mark.file(), item), problems)));
        return items;
    }

    /** The entries of a mapping in their order; a key that stands twice is a problem. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!unshared()) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem("keys with values are expected here", "write key: value, such as {text: a cook, at: body 2/3}");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(tuple.getKeyNode(), mark(mark.file(), tuple.getKeyNode()), problems);
            String name = key.text();
            if (name != null
                    && entries.putIfAbsent(name, new YamlNode(tuple.getValueNode(), key.mark, problems)) != null) {
                key.problem("the key " + name + " stands twice", "join the two");
            }
        }
        return entries;
    }

    /** The keys of the mapping under a key, whatever is wrong with it. */
    Set<String> keys(String key) {
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(key)
                    && tuple.getValueNode() instanceof MappingNode mapping) {
                mapping.getValue().forEach(inner -> {
                    if (inner.getKeyNode() instanceof ScalarNode slug) {
                        keys.add(slug.getValue().strip());
                    }
                });
            }
        }
        return keys;
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

    private static boolean isUnprintable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~') {
                return text.codePoints().anyMatch(YamlNode::isUnprintable);
            }
        }
        return false;
    }

    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.SURROGATE || (type == Character.CONTROL && !Character.isWhitespace(character));
    }
}
