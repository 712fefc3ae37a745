package org.tumen.statement;

import org.tumen.entity.Kind;

/**
 * That reports disagree about what a list holds, said on the summary s of each.
 *
 * @param each asks of one row whether it is so: for a page. Boxes are counted, since to find out whether there is one at all the
 *     planner would read on through the table instead of asking the index.
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

    /** What is in dispute of a kind. */
    public static Disputed of(Kind kind) {
        return new Disputed(
                "(select count(*) from disputed_at($1, $2) d where d.subject = s.subject) > 0",
                "s.subject in (select d.subject from disputed_at($1, $2) d where d.kind = " + kind.code + ")");
    }
}
