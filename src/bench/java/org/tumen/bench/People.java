package org.tumen.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tumen.bench.Made.Cited;
import org.tumen.bench.Made.Hop;
import org.tumen.bench.Made.Link;
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

/**
 * Makes the people of a made-up record and what follows from them: about ten statements a person. Seven in ten left
 * alone or lead a group that left together; one in seven held a post; a birth date in eight is in dispute.
 */
final class People {
    private static final List<String> TRADES = List.of(
            "a trader", "a soldier", "a farmer", "a teacher", "a miner", "a driver", "a nurse", "a student",
            "a cook", "a fisher", "a singer", "a doctor", "an engineer", "a diplomat", "a border guard");
    private static final List<String> POSTS = List.of(
            "counsellor", "deputy minister", "section chief", "trade representative", "colonel", "director",
            "first secretary", "party secretary", "manager", "professor");
    private static final List<Codes.Topic> TOPICS = List.of(
            Codes.Topic.ASSESSMENT, Codes.Topic.TREND, Codes.Topic.BACKGROUND, Codes.Topic.OPINION,
            Codes.Topic.TESTIMONY, Codes.Topic.FORECAST);

    private final World world;
    private final Taker taker;

    People(World world, Taker taker) {
        this.world = world;
        this.taker = taker;
    }

    void make() {
        int leader = 0;
        for (int number = 0; number < world.people; number++) {
            if (world.chance("leader", number).happens(0.72)) {
                leader = number;
            }
            new One(number, leader).make();
        }
    }

    /** One person, with the reports that tell of it. */
    private final class One {
        private final int number;
        private final int leader;
        private final Chance chance;
        private final Thing person;
        private final KoreanNames.Name name;
        private final Report main;
        private final List<Report> later;
        private final Set<UUID> said = new HashSet<>();

        One(int number, int leader) {
            this.number = number;
            this.leader = leader;
            chance = world.chance("life", number);
            person = world.person(number);
            name = KoreanNames.of(world.chance("person", number));
            main = world.mainReport(number);
            later = world.laterReports(number);
        }

        void make() {
            taker.thing(person);
            names();
            life();
            if (number == leader) {
                event();
            }
            Thing event = world.event(leader);
            Thing participation = world.participation(number, event, person);
            taker.thing(participation);
            say(participation, Property.ROLE, new Value.Code("DEFECTOR", null));
            sometimes(0.35, participation, Property.MOTIVE, new Value.Code(motive(), null));
            sometimes(0.05, participation, Property.MOTIVE, new Value.Code(motive(), null));
            post(participation);
            family();
            claims(event);
        }

        private void names() {
            say(person, Property.NAME, latin(name.press(), Codes.NameSystem.PRESS, Codes.NameKind.NAME));
            Value hangul = new Value.Name(name.hangul(), "Hang", "ko", Codes.NameSystem.HANGUL, Codes.NameKind.NAME);
            sometimes(0.7, person, Property.NAME, hangul);
            sometimes(0.35, person, Property.NAME, latin(name.revised(), Codes.NameSystem.REVISED, Codes.NameKind.NAME));
            sometimes(0.25, person, Property.NAME, latin(name.north(), Codes.NameSystem.DPRK, Codes.NameKind.NAME));
            String other = KoreanNames.of(chance).press();
            sometimes(0.05, person, Property.NAME, latin(other, Codes.NameSystem.PRESS, Codes.NameKind.ALIAS));
            sometimes(0.02, person, Property.NAME, latin(other + "g", Codes.NameSystem.PRESS, Codes.NameKind.MISPRINT));
        }

        private static Value latin(String text, Codes.NameSystem system, Codes.NameKind kind) {
            return new Value.Name(text, "Latn", "en", system, kind);
        }

        private void life() {
            LocalDate born = main.published().minusDays(chance.between(18 * 365, 70 * 365));
            Value birth = Making.date(born, chance);
            sometimes(0.9, person, Property.BIRTH_DATE, birth);
            if (chance.happens(0.12)) {
                Value rival = Making.date(born.plusDays(chance.between(-700, 700)), chance);
                say(person, Property.BIRTH_DATE, rival);
                prefer(person, Property.BIRTH_DATE, rival);
            }
            refer(0.65, person, Property.BIRTHPLACE, world.place(chance.popular(world.places)), null);
            refer(0.04, person, Property.BIRTHPLACE, world.place(chance.popular(world.places)), null);
            sometimes(0.4, person, Property.DESCRIPTION, new Value.Text(chance.of(TRADES)));
            int age = Math.max(18, main.published().getYear() - born.getYear());
            sometimes(0.2, person, Property.AGE, count(age, FigureCodes.Qualifier.EXACT));
        }

        private void event() {
            Thing event = world.event(number);
            taker.thing(event);
            LocalDate day = main.published().minusDays(chance.between(5, 500));
            say(event, Property.DESCRIPTION, new Value.Text(name.press() + " leaves the North"));
            say(event, Property.KIND, new Value.Code(chance.happens(0.8) ? "DEFECTION" : "GROUP_DEFECTION", null));
            sometimes(0.03, event, Property.KIND, new Value.Code("DISAPPEARANCE", null));
            sometimes(0.01, event, Property.KIND, new Value.Code("FALSE_REPORT", null));
            say(event, Property.DATE, Making.date(day, chance));
            sometimes(0.2, event, Property.DATE, Making.date(day.plusDays(chance.between(-40, 40)), chance));
            sometimes(0.3, event, Property.DEPARTED, Making.date(day.minusDays(chance.below(90)), chance));
            sometimes(0.35, event, Property.ARRIVED, Making.date(day.plusDays(chance.between(1, 400)), chance));
            sometimes(0.1, event, Property.ANNOUNCED, Making.date(main.published(), chance));
            refer(0.8, event, Property.EVENT_PLACE, world.place(chance.popular(world.places)), "FROM");
            refer(0.9, event, Property.EVENT_PLACE, world.place(chance.popular(Math.min(30, world.places))), "TO");
            refer(0.5, event, Property.EVENT_PLACE, world.place(chance.popular(world.places)), "VIA");
            sometimes(0.3, event, Property.HEADCOUNT, count(chance.between(1, 5), FigureCodes.Qualifier.ABOUT));
            sometimes(0.1, event, Property.OUTCOME, new Value.Text("arrived in a third country"));
        }

        private void post(Thing participation) {
            if (!chance.happens(0.15)) {
                return;
            }
            Thing position = world.position(number, person, world.organization(chance.popular(world.organizations)));
            taker.thing(position);
            say(position, Property.TITLE, new Value.Text(chance.of(POSTS)));
            sometimes(0.1, position, Property.TITLE, new Value.Text("deputy " + chance.of(POSTS)));
            sometimes(0.5, position, Property.TENURE, new Value.Code(chance.happens(0.7) ? "FORMER" : "CURRENT", null));
            sometimes(0.3, position, Property.START, Making.date(main.published().minusDays(4_000), chance));
            refer(0.4, participation, Property.CAPACITY, position, null);
        }

        private void family() {
            if (!chance.happens(0.1)) {
                return;
            }
            Thing family = world.family(number);
            taker.thing(family);
            say(family, Property.DESCRIPTION, new Value.Text("the family of " + name.press()));
            Thing kinship = world.kinship(number, person, family);
            taker.thing(kinship);
            say(kinship, Property.RELATION, new Value.Code("FAMILY", null));
        }

        /** A claim has one speaker; three in ten are contradicted by a later report. */
        private void claims(Thing event) {
            if (!chance.happens(0.06)) {
                return;
            }
            claim(false, event, main);
            Report last = later.isEmpty() ? main : later.get(later.size() - 1);
            if (chance.happens(0.3) && last.until() == Made.OPEN) {
                claim(true, event, last);
                taker.link(new Link(
                        world.claim(number, true), world.claim(number, false), Codes.ClaimRelation.CONTRADICTS, last));
            }
        }

        private void claim(boolean counter, Thing event, Report report) {
            Thing claim = world.claim(number, counter);
            taker.thing(claim);
            String text = counter ? "It was not so with " : "It was so with ";
            Value wording = new Value.Wording(
                    text + name.press() + ".",
                    chance.of(TOPICS),
                    FuzzyDate.parse(report.published().toString()),
                    Codes.Modality.ACTUAL,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Value.About(event.slug(), null, null), new Value.About(person.slug(), null, null)));
            List<Hop> speaker =
                    List.of(new Hop(world.group((counter ? number + 1 : number) % world.groups), Codes.Act.SAID));
            List<Cited> cited = world.cited(report, null, Codes.Stance.ASSERTS, speaker, chance);
            taker.said(new Said(claim, Property.WORDING, wording, List.of(event, person), cited));
        }

        private void prefer(Thing subject, Property property, Value value) {
            if (!chance.happens(0.05)) {
                return;
            }
            Map<String, String> columns = new LinkedHashMap<>();
            Said said = new Said(subject, property, value, List.of(), List.of());
            columns.put("statement", said.id().toString());
            columns.put("rank", "PREFERRED");
            columns.put("reason", "the register has it");
            taker.ruling(new Ruling("ranking", columns, Map.of(), main.since()));
        }

        private String motive() {
            return chance.of(List.of(Codes.Motive.values()).subList(0, 11)).name();
        }

        private Value count(int number, FigureCodes.Qualifier qualifier) {
            return new Value.Figure(BigDecimal.valueOf(number), null, null, qualifier, null, null, null, null, null);
        }

        private void sometimes(double share, Thing subject, Property property, Value value) {
            if (chance.happens(share)) {
                say(subject, property, value);
            }
        }

        private void refer(double share, Thing subject, Property property, Thing target, String role) {
            if (chance.happens(share)) {
                say(subject, property, new Value.Reference(target.slug(), role), target);
            }
        }

        /** Said by the first report, and by about half of the later ones; nothing is said twice. */
        private void say(Thing subject, Property property, Value value, Thing... named) {
            Said bare = new Said(subject, property, value, List.of(named), List.of());
            if (!said.add(bare.id())) {
                return;
            }
            List<Cited> cited = new ArrayList<>(
                    world.cited(main, name.press(), Codes.Stance.ASSERTS, List.of(), chance));
            for (Report report : later) {
                if (chance.happens(0.45)) {
                    cited.addAll(world.cited(report, name.press(), chance));
                }
            }
            taker.said(new Said(subject, property, value, List.of(named), cited));
        }
    }
}
