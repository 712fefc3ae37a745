package org.tumen.model;

import static org.tumen.model.Said.code;
import static org.tumen.model.Said.date;
import static org.tumen.model.Said.figure;
import static org.tumen.model.Said.misprint;
import static org.tumen.model.Said.plain;
import static org.tumen.model.Said.text;

import java.util.List;
import java.util.Set;
import org.tumen.model.PlainRecord.Link;
import org.tumen.model.PlainRecord.Ruling;

/** What the reports of the model may say, and what its editor may rule: made-up people, every step of the rule. */
final class Domain {
    /** The properties that have one true value, by their plural. */
    static final Set<String> ONE = Set.of(
            "birthDates", "birthplaces", "withins", "titles", "descriptions", "kinds", "dates", "figures", "wordings");

    private static final Said TOWN = new Said(
            "ann",
            "birthplaces",
            new Said.Worth("to: town", "Town", null, null, false, null, Set.of("town")),
            null,
            "ASSERTS");
    private static final Said COUNTY = new Said(
            "ann",
            "birthplaces",
            new Said.Worth("to: county", "County", null, null, false, null, Set.of("county")),
            null,
            "ASSERTS");
    private static final Said WITHIN = new Said(
            "town",
            "withins",
            new Said.Worth("to: county", "County", null, null, false, null, Set.of("county")),
            null,
            "ASSERTS");
    private static final Said SECOND =
            date("crossing", "dates", "2020-05-02", "2 May 2020", "2020-05-02", "2020-05-02");
    private static final Said THIRD = date("crossing", "dates", "2020-05-03", "3 May 2020", "2020-05-03", "2020-05-03");
    private static final Said MAY = date("crossing", "dates", "2020-05", "May 2020", "2020-05-01", "2020-05-31");
    private static final Said EDITOR = text("post", "titles", "editor");
    private static final Said REPORTER = text("post", "titles", "reporter");
    private static final Said DEFECTION = code("crossing", "kinds", "DEFECTION");
    private static final Said FALSE_REPORT = code("crossing", "kinds", "FALSE_REPORT");

    /** What the first report says, which declares everything. */
    static final List<Said> BASE = List.of(
            text("ann", "names", "Ann Roe"),
            text("bob", "names", "Bob Roe"),
            text("crossers", "descriptions", "two people"),
            text("herald", "names", "The Herald"),
            text("town", "names", "Town"),
            text("county", "names", "County"),
            REPORTER,
            text("crossing", "descriptions", "Two cross"),
            DEFECTION,
            text("arrest", "descriptions", "One is held"),
            code("arrest", "kinds", "PUNISHMENT"),
            text("arrivals", "descriptions", "arrivals"));

    /** What a further report may say. */
    static final List<Said> LINES = List.of(
            SECOND,
            SECOND.by("bob"),
            SECOND.as("DENIES"),
            THIRD,
            THIRD.by("crossers"),
            MAY,
            MAY.as("DOUBTS"),
            date("ann", "birthDates", "1980", "1980", "1980-01-01", "1980-12-31")
                    .by("bob"),
            date("ann", "birthDates", "1981", "1981", "1981-01-01", "1981-12-31")
                    .by("ann"),
            text("ann", "names", "An Roh"),
            text("ann", "names", "An Roh").by("crossers"),
            misprint("ann", "Aann Roe"),
            TOWN,
            COUNTY,
            WITHIN,
            EDITOR,
            EDITOR.by("ann"),
            REPORTER.as("DENIES"),
            FALSE_REPORT.by("herald"),
            DEFECTION.as("CONFIRMS"),
            code("crossing", "participants crossers roles", "DEFECTOR"),
            code("crossing", "participants ann roles", "DEFECTOR").by("bob"),
            code("arrest", "participants ann roles", "DEFECTOR"),
            date("arrest", "dates", "2019", "2019", "2019-01-01", "2019-12-31"),
            figure(12, null, false),
            figure(13, "2021-01-01", false),
            figure(14, "2021-06-01", false),
            figure(15, null, true),
            WITHIN.as("DENIES"));

    /** What the editor may rule. */
    static final List<Object> RULINGS = List.of(
            new Ruling("ranks", SECOND.statement(), "PREFERRED", null),
            new Ruling("ranks", THIRD.statement(), "PREFERRED", "two"),
            new Ruling("ranks", DEFECTION.statement(), "DEPRECATED", "one"),
            new Ruling("rivals", EDITOR.statement(), REPORTER.statement(), null),
            new Ruling("derivations", "one", "two", null),
            new Ruling("derivations", "two", "base", null),
            new Link("one-claim", "CONTRADICTS", "base-claim"),
            new Link("base-claim", "RETRACTS", "two-claim"),
            new Link("two-claim", "RETRACTS", "one-claim"),
            new Ruling("merges", "bob", "ann", null));

    private Domain() {}

    /** The claim that each report makes. */
    static Said claim(String source) {
        return plain(source + "-claim", "wordings", "", "Claim of " + source)
                .about(source.equals("base") ? "crossing" : "arrest");
    }
}
