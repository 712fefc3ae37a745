package org.tumen.statement;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tumen.entity.Kind;

/**
 * That reports disagree about what a list holds, said on the summary s of each.
 *
 * @param each asks of one row whether it is so: for a page. Disagreements are counted, since to find out whether there is one at
 *     all the planner would read on through the table instead of asking the index.
 * @param all asks whether a row is among all of which it is so, which are gathered once: for counts
 */
public record Disputed(String each, String all) {
    /**
     * The disagreements d about an agent, an expression, or about an event that it took part in, but not about another's part
     * in it. What it took part in is gathered once.
     */
    public static final String OF_AGENT = """
            (select array[%1$s] || array(
                 select part.event from participation part join summary_at($1, $2) shown on shown.subject = part.id
                 where part.agent = %1$s) as entities offset 0) own
            join disagreement_at($1, $2) d on d.about && own.entities
                and (own.entities[1] = any(d.about) or not exists (select from participation part where part.id = d.subject))
            """;

    /** What disagreements are about. */
    public static final String ABOUT = "select unnest(d.about) from disagreement_at($1, $2) d";

    /**
     * Who took part in the events that disagreements are about, but not in one about somebody's part. That is asked only of what is
     * said of parts at all: asked of every disagreement, the planner would expect next to none, and look up each by itself.
     */
    private static final String AGENTS = """
            select part.agent
            from (select unnest(d.about) as event from disagreement_at($1, $2) d where d.property not in (%1$s)
                  union all
                  select unnest(d.about) from disagreement_at($1, $2) d
                  where d.property in (%1$s) and not exists (select from participation own where own.id = d.subject)) about
            join participation part on part.event = about.event
            join summary_at($1, $2) shown on shown.subject = part.id and shown.kind = %2$d
            """.formatted(ofParts(), Kind.PARTICIPATION.code);

    /** About itself. */
    public static final Disputed ITSELF = new Disputed(about("s.subject"), "s.subject in (" + ABOUT + ")");

    /** About an agent, or about an event that it took part in. */
    public static final Disputed AGENT =
            new Disputed(any(OF_AGENT.formatted("s.subject")), "s.subject in (" + ABOUT + " union all " + AGENTS + ")");

    /** Asks whether there is a disagreement about one of some entities, given as expressions. */
    public static String about(String... entities) {
        return any("disagreement_at($1, $2) d where "
                + Arrays.stream(entities).map("d.about @> array[%s]"::formatted).collect(Collectors.joining(" or ")));
    }

    private static String ofParts() {
        return Arrays.stream(Property.values())
                .filter(property -> property.subjects.contains(Kind.PARTICIPATION))
                .map(property -> Integer.toString(property.code))
                .collect(Collectors.joining(", "));
    }

    private static String any(String disagreements) {
        return "(select count(*) from " + disagreements + ") > 0";
    }
}
