package org.tumen.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tumen.bench.Made.Cited;
import org.tumen.bench.Made.Report;
import org.tumen.bench.Made.Ruling;
import org.tumen.bench.Made.Said;
import org.tumen.bench.Made.Taker;
import org.tumen.bench.Made.Thing;
import org.tumen.statement.Codes;
import org.tumen.statement.FigureCodes;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/** Makes what the people of a made-up record share: places, organizations, groups, reports, series; then the people. */
final class Making {
    private static final List<String> SIDES = List.of("North", "South", "East", "West", "Upper", "Lower");

    private final World world;
    private final Taker taker;

    Making(World world, Taker taker) {
        this.world = world;
        this.taker = taker;
    }

    void make() {
        for (int number = 0; number < world.reports; number++) {
            Report report = world.report(number);
            taker.thing(report.thing());
            taker.report(report);
            derive(number, report);
        }
        for (int number = 0; number < world.places; number++) {
            place(number);
        }
        for (int number = 0; number < world.organizations; number++) {
            organization(number);
        }
        for (int number = 0; number < world.groups; number++) {
            Thing group = world.group(number);
            taker.thing(group);
            say(group, number, Property.DESCRIPTION, new Value.Text("local source " + number));
        }
        for (int number = 0; number < world.series; number++) {
            series(number);
        }
        new People(world, taker).make();
    }

    /** One report in seven goes back to an earlier one. */
    private void derive(int number, Report report) {
        Chance chance = world.chance("derived", number);
        if (number < 30 || !chance.happens(0.14)) {
            return;
        }
        Report origin = world.report(number - chance.between(1, 20));
        if (report.until() != Made.OPEN || origin.until() != Made.OPEN) {
            return;
        }
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("source", report.slug());
        columns.put("origin", origin.slug());
        columns.put("reason", "it names the other report");
        Map<String, Thing> named = Map.of("source", report.thing(), "origin", origin.thing());
        taker.ruling(new Ruling("derivation", columns, named, report.since()));
    }

    private void place(int number) {
        Chance chance = world.chance("place", number);
        Thing place = world.place(number);
        taker.thing(place);
        KoreanNames.Name name = KoreanNames.of(chance);
        String latin = chance.of(SIDES) + " " + name.revised().replace(" ", "") + " " + number;
        say(place, number, Property.NAME, name(latin, Codes.NameSystem.PRESS));
        say(place, number, Property.NAME, new Value.Name(name.hangul(), "Hang", "ko", Codes.NameSystem.HANGUL, NAME));
        if (number >= 10) {
            Thing whole = world.place(number < 100 ? number % 10 : 10 + chance.below(90) % (number - 10));
            say(place, number, Property.WITHIN, new Value.Reference(whole.slug(), null), whole);
        }
    }

    private static final Codes.NameKind NAME = Codes.NameKind.NAME;

    private static Value name(String text, Codes.NameSystem system) {
        return new Value.Name(text, "Latn", "en", system, NAME);
    }

    private void organization(int number) {
        Thing organization = world.organization(number);
        taker.thing(organization);
        say(organization, number, Property.NAME, name("Organization " + number, Codes.NameSystem.PRESS));
        if (number >= 30) {
            Thing parent = world.organization(number % 30);
            say(organization, number, Property.PARENT, new Value.Reference(parent.slug(), null), parent);
        }
    }

    /** Twelve years of a count, each provisional first and final later, and now and then as another counts it. */
    private void series(int number) {
        Chance chance = world.chance("series", number);
        Thing series = world.series(number);
        taker.thing(series);
        say(series, number, Property.DESCRIPTION, new Value.Text("arrivals counted " + number));
        for (int year = 0; year < 12; year++) {
            String period = Integer.toString(2004 + year);
            Thing observation = world.observation(series, year, period);
            taker.thing(observation);
            int count = chance.between(200, 3_000);
            Thing producer = world.organization(number % world.organizations);
            figure(observation, year, count, FigureCodes.FigureStatus.PROVISIONAL, producer, (2005 + year) + "-01");
            if (chance.happens(0.7)) {
                int corrected = count + chance.between(-20, 20);
                figure(observation, year, corrected, FigureCodes.FigureStatus.FINAL, producer, (2005 + year) + "-07");
            }
            if (chance.happens(0.2)) {
                Thing other = world.organization((number + 1) % world.organizations);
                figure(observation, year, count + chance.between(30, 90), null, other, (2005 + year) + "-02");
            }
        }
    }

    private void figure(
            Thing observation,
            int number,
            int count,
            FigureCodes.@org.jspecify.annotations.Nullable FigureStatus status,
            Thing producer,
            String vintage) {
        Value figure = new Value.Figure(
                BigDecimal.valueOf(count),
                null,
                null,
                FigureCodes.Qualifier.EXACT,
                status,
                producer.slug(),
                FuzzyDate.parse(vintage),
                null,
                null);
        say(observation, number, Property.FIGURE, figure, producer);
    }

    /** Said by a report of its own, and by some others. */
    private void say(Thing subject, int number, Property property, Value value, Thing... named) {
        Chance chance = world.chance(subject.slug() + property + value, 0);
        List<Cited> cited = new ArrayList<>(
                world.cited(world.mainReport(number % world.people), "as printed", Codes.Stance.ASSERTS, List.of(), chance));
        for (int more = chance.between(0, 3); more > 0; more--) {
            Report report = world.report(chance.below(world.reports));
            if (cited.stream().noneMatch(each -> each.report().equals(report))) {
                cited.addAll(world.cited(report, "as printed", chance));
            }
        }
        taker.said(new Said(subject, property, value, List.of(named), cited));
    }

    /** A date as EDTF: a day, or only its month or year. */
    static Value date(LocalDate day, Chance chance) {
        String whole = day.toString();
        String edtf = chance.happens(0.6) ? whole : chance.happens(0.5) ? whole.substring(0, 7) : whole.substring(0, 4);
        return new Value.Date(FuzzyDate.parse(edtf));
    }
}
