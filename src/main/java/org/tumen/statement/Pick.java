package org.tumen.statement;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement to use of all that stand for one property of a subject, by which rule, and among how many values. */
public record Pick(UUID statement, Rule rule, int candidates) {
    private static final List<Rule> STEPS =
            List.of(Rule.PREFERRED, Rule.VINTAGE, Rule.ORIGINS, Rule.PRECISION, Rule.LATEST, Rule.LEAST);

    /**
     * The pick among all candidates of one slot, in whatever order they come; null when none is eligible.
     *
     * @param root the source that a source's slug in the end derives from; itself when it derives from none
     */
    public static @Nullable Pick of(List<Candidate> candidates) {
        List<Candidate> eligible = Candidate.eligible(candidates);
        if (eligible.isEmpty()) {
            return null;
        }
        Rule rule = Rule.ONLY;
        List<Candidate> left = eligible;
        for (int step = 0; left.size() > 1; step++) {
            rule = STEPS.get(step);
            left = best(left, Precedence.of(rule));
        }
        return new Pick(left.get(0).statement(), rule, eligible.size());
    }

    /** The name to label its bearer with: a NAME in Latin script, else a NAME in any, else any eligible name. */
    public static @Nullable UUID labelName(List<Candidate> names) {
        Predicate<Candidate> any = name -> true;
        return Stream.of(Pick::isLatin, Pick::isName, any)
                .map(wanted -> of(names.stream().filter(wanted).toList()))
                .filter(pick -> pick != null)
                .map(Pick::statement)
                .findFirst()
                .orElse(null);
    }

    private static List<Candidate> best(List<Candidate> candidates, Comparator<Candidate> order) {
        Candidate first = candidates.stream().min(order).orElseThrow();
        return candidates.stream()
                .filter(each -> order.compare(each, first) == 0)
                .toList();
    }

    private static boolean isName(Candidate candidate) {
        return candidate.value() instanceof Value.Name name && name.kind() == Codes.NameKind.NAME;
    }

    private static boolean isLatin(Candidate candidate) {
        return isName(candidate)
                && candidate.value() instanceof Value.Name name
                && name.script().equals("Latn");
    }
}
