package org.tumen.importer;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads the text of a record file as YAML; what is no YAML, too long or too deep becomes a problem. */
final class YamlText {
    /** What stands for the text of a file that is not UTF-8; no YAML has this character. */
    static final String NOT_UTF_8 = "\u0000";

    private static final int LONGEST = 3_000_000;
    private static final int DEEPEST = 50;

    private static final Pattern STATEMENTS = Pattern.compile("^statements:[ \\t]*(?:#.*)?$", Pattern.MULTILINE);
    private static final Pattern NEXT = Pattern.compile("^[^\\s#]", Pattern.MULTILINE);
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private YamlText() {}

    /** The root of a file's text without what it says of each subject, which is most of it, as far as that can be left out. */
    static @Nullable YamlNode declarations(RecordFile file, Problems problems) {
        RecordFile brief = new RecordFile(file.name(), brief(file.text()));
        Problems own = new Problems();
        YamlNode root = parse(brief, own);
        return root != null && own.sorted().isEmpty() ? root.telling(problems) : parse(file, problems);
    }

    /** The text with the lines below {@code statements:} empty, so that all else stands where it stood. */
    static String brief(String text) {
        Matcher statements = STATEMENTS.matcher(text);
        if (!statements.find()) {
            return text;
        }
        Matcher next = NEXT.matcher(text);
        int end = next.find(statements.end()) ? next.start() : text.length();
        StringBuilder brief = new StringBuilder(text.substring(0, statements.end()));
        for (int at = statements.end(); at < end; at++) {
            if (LINE_ENDS.indexOf(text.charAt(at)) >= 0) {
                brief.append(text.charAt(at));
            }
        }
        return brief.append(text, end, text.length()).toString();
    }

    /** The root of a file's text; null, with a problem, when there is none. */
    static @Nullable YamlNode parse(RecordFile file, Problems problems) {
        Mark top = new Mark(file.name(), 1);
        String text = file.text();
        if (text.equals(NOT_UTF_8)) {
            problems.add(top, "the file is not UTF-8 text", "save it as UTF-8");
            return null;
        }
        if (text.length() > LONGEST) {
            problems.add(top, "the file has more than " + LONGEST + " characters", "write one file for each report");
            return null;
        }
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            if (root != null) {
                return new YamlNode(root, YamlNode.mark(file.name(), root), problems);
            }
            problems.add(top, "the file is empty", "write a source or remove the file");
        } catch (MarkedYAMLException e) {
            problems.add(new Mark(file.name(), line(e)), "this is not YAML: " + e.getProblem(), mend(e.getProblem()));
        } catch (ReaderException e) {
            problems.add(
                    at(file.name(), text, e.getPosition()),
                    "this is not YAML: a control character",
                    "write plain Unicode text");
        } catch (YAMLException e) {
            problems.add(
                    top,
                    "something is nested more than " + DEEPEST + " deep",
                    "write it flat: no key of a record file is so deep");
        }
        return null;
    }

    /** What was begun and never ended is told where it begins. */
    private static int line(MarkedYAMLException e) {
        boolean unended = e.getContextMark() != null
                && (e.getProblem().contains("end of stream") || e.getProblem().contains("expected ':'"));
        org.yaml.snakeyaml.error.Mark mark = unended ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static String mend(String problem) {
        if (problem.contains("TAB")) {
            return "indent with spaces";
        }
        if (problem.contains("another document")) {
            return "write one file for each report, without a line of ---";
        }
        if (problem.contains("stream end") || problem.contains("end of stream")) {
            return "close the bracket or the quote that begins here or above";
        }
        if (problem.contains("expected ',' or")) {
            return "close the bracket that begins here or above, or put a text with a colon or a bracket in quotes";
        }
        if (problem.contains("expected ':'")) {
            return "write a colon and a space after the key";
        }
        return "put a text with a colon, a quote or a bracket in quotes, and indent the line like its neighbours";
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** @param position how many characters stand before */
    private static Mark at(String file, String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        return new Mark(
                file, 1 + (int) before.chars().filter(each -> each == '\n').count());
    }
}
