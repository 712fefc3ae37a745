package org.tumen.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tumen.bench.Made.Cited;
import org.tumen.bench.Made.Hop;
import org.tumen.bench.Made.Report;
import org.tumen.bench.Made.Thing;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;

/**
 * What a made-up record of so many people is made of. Everything is a pure function of seed and number, so that a
 * record of any size is made one piece after another and nothing is kept in memory.
 */
final class World {
    private static final int PLACES = 1;
    private static final int ORGANIZATIONS = 100_000;
    private static final int GROUPS = 200_000;
    private static final int SERIES = 300_000;
    private static final int PERSONS = 1_000_000;
    /** The numbers that a person's own entities take. */
    private static final int EACH = 10;

    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
    private static final int DAYS = 11_200;
    private static final List<Codes.PublicBasis> BASES = List.of(
            Codes.PublicBasis.OFFICIALLY_CONFIRMED,
            Codes.PublicBasis.OFFICIALLY_CONFIRMED,
            Codes.PublicBasis.SELF_PUBLISHED,
            Codes.PublicBasis.SELF_PUBLISHED,
            Codes.PublicBasis.PRESS_NAMED_OFFICIAL,
            Codes.PublicBasis.OFFICE_HOLDER);

    final long seed;
    final int people;
    final int revisions;
    final int reports;
    final int places;
    final int organizations;
    final int groups;
    final int series;

    World(long seed, int people, int revisions) {
        this.seed = seed;
        this.people = people;
        this.revisions = revisions;
        reports = Math.max(10, people * 2 / 5);
        places = 20 + Math.min(5_000, people / 100);
        organizations = 20 + Math.min(5_000, people / 250);
        groups = 5 + Math.min(2_000, people / 100);
        series = 2 + Math.min(300, people / 2_500);
    }

    Chance chance(String topic, long number) {
        return new Chance(seed, topic, number);
    }

    Thing place(int number) {
        return new Thing(PLACES + number, Kind.PLACE, "place-" + number, Map.of());
    }

    Thing organization(int number) {
        return new Thing(ORGANIZATIONS + number, Kind.ORGANIZATION, "organization-" + number, Map.of());
    }

    Thing group(int number) {
        return new Thing(GROUPS + number, Kind.GROUP, "group-" + number, Map.of());
    }

    Thing series(int number) {
        Map<String, Object> parts = Map.of("unit", "PERSONS", "measure", number % 3 == 0 ? "STOCK" : "FLOW");
        return new Thing(SERIES + number * 100L, Kind.SERIES, "series-" + number, parts);
    }

    Thing observation(Thing series, int number, String period) {
        return new Thing(
                series.id() + 1 + number,
                Kind.OBSERVATION,
                hash("observation", series.slug(), period, "{}"),
                Map.of("series", series, "period", period));
    }

    Thing person(int number) {
        Chance chance = chance("person", number);
        String slug = KoreanNames.of(chance).slug() + "-" + number;
        return new Thing(own(number, 0), Kind.PERSON, slug, Map.of("basis", chance.of(BASES)));
    }

    Thing event(int number) {
        return new Thing(own(number, 1), Kind.EVENT, "event-" + number, Map.of());
    }

    Thing participation(int number, Thing event, Thing agent) {
        return new Thing(
                own(number, 2),
                Kind.PARTICIPATION,
                hash("participation", event.slug(), agent.slug()),
                Map.of("event", event, "agent", agent));
    }

    Thing position(int number, Thing holder, Thing organization) {
        Map<String, Object> parts = Map.of("holder", holder, "organization", organization);
        return new Thing(own(number, 3), Kind.POSITION, "position-" + number, parts);
    }

    Thing family(int number) {
        return new Thing(own(number, 4), Kind.GROUP, "family-" + number, Map.of());
    }

    Thing kinship(int number, Thing agent, Thing relative) {
        return new Thing(
                own(number, 5),
                Kind.KINSHIP,
                hash("kinship", agent.slug(), relative.slug()),
                Map.of("agent", agent, "relative", relative));
    }

    Thing claim(int number, boolean counter) {
        String slug = (counter ? "counter-" : "claim-") + number;
        return new Thing(own(number, counter ? 7 : 6), Kind.CLAIM, slug, Map.of());
    }

    /** One report in a hundred was retired, one in fifty corrected; the last fifth came one revision after another. */
    Report report(int number) {
        Chance chance = chance("report", number);
        Thing thing = new Thing(
                (long) PERSONS + (long) EACH * people + number, Kind.SOURCE, "report-" + number, Map.of());
        int day = (int) ((long) number * DAYS / reports);
        int publisher = chance.popular(Math.min(organizations, 200));
        List<Thing> authors = chance.happens(0.1) ? List.of(person(chance.below(people))) : List.of();
        int since = since(number);
        return new Report(
                thing,
                "Report " + number + " of " + publisher,
                organization(publisher),
                authors,
                FIRST_DAY.plusDays(day + chance.below(60)),
                since,
                isRetired(number) && since < revisions ? chance.between(since + 1, revisions) : Made.OPEN,
                number % 50 == 3 && since < revisions ? chance.between(since + 1, revisions) : Made.OPEN);
    }

    /** The report that tells of a person first; one that is never retired. */
    Report mainReport(int person) {
        int number = (int) Math.min(reports - 1, (long) person * reports / people);
        return report(isRetired(number) ? number - 1 : number);
    }

    /** The later reports that tell of a person again. */
    List<Report> laterReports(int person) {
        Chance chance = chance("later", person);
        int many = chance.happens(0.4) ? 0 : chance.happens(0.5) ? 1 : chance.between(2, 4);
        int from = (int) ((long) person * reports / people);
        List<Report> later = new ArrayList<>();
        for (int next = from + 1; later.size() < many; next += chance.between(1, 30)) {
            if (next >= reports) {
                return later;
            }
            later.add(report(next));
        }
        return later;
    }

    /** How a report puts something; when it was corrected since, both ways one after the other. */
    List<Cited> cited(Report report, String printed, Chance chance) {
        Codes.Stance stance = chance.happens(0.96)
                ? Codes.Stance.ASSERTS
                : chance.of(List.of(Codes.Stance.CONFIRMS, Codes.Stance.DENIES, Codes.Stance.DOUBTS));
        return cited(report, printed, stance, hops(chance), chance);
    }

    List<Cited> cited(Report report, String printed, Codes.Stance stance, List<Hop> hops, Chance chance) {
        Codes.Part part = chance.happens(0.8) ? Codes.Part.BODY : Codes.Part.LEAD;
        int paragraph = chance.between(1, 12);
        Codes.Hedge hedge = chance.happens(0.7) ? Codes.Hedge.NONE : chance.of(List.of(Codes.Hedge.values()));
        Codes.Basis basis = chance.happens(0.9) ? Codes.Basis.STATED : Codes.Basis.INFERRED;
        boolean corrected = report.corrected() != Made.OPEN && chance.happens(0.5);
        int until = corrected ? report.corrected() : report.until();
        List<Cited> cited = new ArrayList<>();
        cited.add(new Cited(
                report, part, paragraph, 1, printed, hedge, stance, basis, hops, report.since(), until));
        if (corrected) {
            cited.add(new Cited(
                    report, part, paragraph, 2, printed, hedge, stance, basis, hops, until, report.until()));
        }
        return cited;
    }

    private List<Hop> hops(Chance chance) {
        if (chance.happens(0.65)) {
            return List.of();
        }
        Thing first = chance.happens(0.5) ? group(chance.popular(groups)) : organization(chance.popular(organizations));
        Hop said = new Hop(first, Codes.Act.SAID);
        return chance.happens(0.8)
                ? List.of(said)
                : List.of(said, new Hop(organization(chance.popular(organizations)), Codes.Act.QUOTED));
    }

    private int since(int report) {
        int early = reports * 4 / 5;
        if (revisions == 1 || report < early) {
            return 1;
        }
        return 2 + (int) ((long) (report - early) * (revisions - 1) / (reports - early));
    }

    private static boolean isRetired(int report) {
        return report % 100 == 7;
    }

    private long own(int person, int which) {
        return PERSONS + (long) person * EACH + which;
    }

    private static String hash(String... parts) {
        return org.tumen.statement.StatementId.hex(org.tumen.statement.StatementId.of(parts))
                .toLowerCase(Locale.ROOT);
    }
}
