package org.tumen.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tumen.statement.FigureCodes.DimensionName;

/** Whether the parts of a dimension that somebody listed are all that there are, and overlap nowhere. */
final class Breakdown {
    private static final int OPEN = Integer.MAX_VALUE;

    private Breakdown() {}

    /** Both sexes; ages from 0 without a gap or an end; elsewhere a list that names the rest. */
    static boolean isComplete(DimensionName dimension, List<String> parts) {
        return switch (dimension) {
            case SEX -> parts.containsAll(List.of("female", "male"));
            case AGE, PRESENT_AGE -> isWholeLife(parts);
            default -> parts.stream().anyMatch(Breakdown::isRest);
        };
    }

    /** Ages are written in many ranges, which may overlap unless they are all that there are. */
    static boolean isDisjoint(DimensionName dimension, List<String> parts) {
        boolean isAge = dimension == DimensionName.AGE || dimension == DimensionName.PRESENT_AGE;
        return !isAge && parts.stream().distinct().count() == parts.size();
    }

    private static boolean isRest(String part) {
        String folded = part.toLowerCase(Locale.ROOT);
        return folded.startsWith("other") || folded.equals("not applicable");
    }

    private static boolean isWholeLife(List<String> parts) {
        List<Ages> ages = parts.stream()
                .map(Ages::of)
                .sorted(Comparator.comparingInt(Ages::from))
                .toList();
        int next = 0;
        for (Ages each : ages) {
            if (each.from != next) {
                return false;
            }
            next = each.to == OPEN ? OPEN : each.to + 1;
        }
        return next == OPEN;
    }

    /** A range of ages, both ends counted in. */
    private record Ages(int from, int to) {
        static Ages of(String text) {
            if (text.endsWith("+")) {
                return new Ages(Integer.parseInt(text.substring(0, text.length() - 1)), OPEN);
            }
            String[] ends = text.split("-");
            return new Ages(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }
    }
}
