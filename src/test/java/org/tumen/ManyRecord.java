package org.tumen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up record of any size as record files: each report declares one thing of every kind, tells every property of
 * it in two ways, and speaks of what its neighbours declare.
 */
final class ManyRecord {
    private static final String REPORT = """
            source:
              slug: report-@i
              title: Report @i
              publisher: paper-@i
              authors: [person-@i, person-@j]
              published: "2020-01-@d"
              accessed: "2020-03-01"
              url: https://example.org/@i
            declare:
              persons:
                person-@i: {basis: SELF_PUBLISHED}
              groups: [group-@i, family-@i]
              organizations: [paper-@i]
              places: [place-@i, land-@i]
              positions:
                post-@i: {holder: person-@i, organization: paper-@i}
                guard-@i: {holder: group-@i, organization: paper-@j}
              events: [event-@i, sequel-@i]
              series:
                series-@i: {unit: PERSONS, measure: FLOW}
              sources:
                wire-@i: {title: Wire @i, publisher: paper-@i, authors: [person-@i]}
            statements:
              person-@i:
                names:
                  - {text: Ani Person@i, at: byline, printed: Ani Person}
                  - {text: Ani, kind: ALIAS, at: bio}
                descriptions: [{text: reporter @i, at: bio}, {text: editor @i, at: bio}]
                birthDates: [{edtf: "1970-01", at: bio}, {edtf: "1971-02-03", at: bio}]
                deathDates: [{edtf: "2019", at: bio}, {edtf: "2018", at: bio}]
                birthplaces: [{to: place-@i, at: bio}, {to: land-@j, at: bio}]
                ages: [{number: 50, at: bio}, {number: 51, at: bio}]
                degrees: [{text: law, at: bio}, {text: art, at: bio}]
                kin:
                  - relative: family-@i
                    relations: [{code: FAMILY, at: bio}, {code: OTHER, label: household, at: bio}]
                  - relative: person-@j
                    relations: {code: SIBLING, at: bio}
              person-@j:
                names: {text: Ani Person@j, at: body 1/1}
              group-@i:
                descriptions: [{text: walkers @i, at: lead 1/1}, {text: runners @i, at: lead 1/1}]
                headcounts: [{number: 12, at: lead 1/1}, {number: 14, low: 13, high: 15, qualifier: ABOUT, at: lead 1/1}]
                kin:
                  - {relative: person-@i, relations: {code: RELATIVE, at: body 1/1}}
                  - {relative: family-@j, relations: {code: RELATIVE, at: body 1/1}}
              family-@i:
                descriptions: {text: the family of @i, at: lead 1/1}
              paper-@i:
                names: [{text: The Paper @i, at: byline}, {text: Paper, kind: ALIAS, at: byline}]
                descriptions: [{text: a daily @i, at: bio}, {text: a weekly @i, at: bio}]
                parents: [{to: paper-@j, at: bio}, {to: paper-@k, at: bio}]
                seats: [{to: place-@i, at: bio}, {to: place-@j, at: bio}]
              place-@i:
                names: [{text: Place @i, at: lead 1/1}, {text: Old Place @i, kind: FORMER, at: lead 1/1}]
                descriptions: [{text: a harbour @i, at: lead 1/1}, {text: a hill @i, at: lead 1/1}]
                withins: [{to: land-@i, at: lead 1/1}, {to: land-@j, at: lead 1/1}]
              land-@i:
                descriptions: {text: a land @i, at: lead 1/1}
              post-@i:
                titles: [{text: writer @i, at: byline}, {text: chief @i, at: byline}]
                descriptions: [{text: a desk, at: bio}, {text: a chair, at: bio}]
                seniorities: [{number: 2, at: bio}, {number: 3, at: bio}]
                tenures: [{code: CURRENT, at: bio}, {code: FORMER, label: once, at: bio}]
                duties: [{text: writing, at: bio}, {text: reading, at: bio}]
                starts: [{edtf: "2001", at: bio}, {edtf: "2002", at: bio}]
                ends: [{edtf: "2011", at: bio}, {edtf: "2012", at: bio}]
                locations: [{to: place-@i, at: bio}, {to: place-@j, at: bio}]
              guard-@i:
                titles: {text: guard, at: bio}
              event-@i:
                descriptions: [{text: A walk @i, at: headline 1/1}, {text: A run @i, at: headline 1/1}]
                kinds: [{code: DEFECTION, at: lead 2/2}, {code: OTHER, label: outing, at: lead 2/2}]
                headcounts: [{number: 2, at: lead 2/2}, {number: 3, at: lead 2/2}]
                dates:
                  - edtf: "2019-05-@d"
                    cite:
                      - {at: lead 2/2, via: [group-@i SAID, paper-@j QUOTED]}
                      - {at: body 3/4, via: [person-@j SAID, paper-@i WROTE], hedge: REPORTED}
                  - {edtf: "2019-06", at: lead 2/2}
                departures: [{edtf: "2019-05-01", at: lead 2/2}, {edtf: "2019-05-02", at: lead 2/2}]
                arrivals: [{edtf: "2019-05-03", at: lead 2/2}, {edtf: "2019-05-04", at: lead 2/2}]
                announcements: [{edtf: "2019-05-05", at: lead 2/2}, {edtf: "2019-05-06", at: lead 2/2}]
                places: [{to: place-@i, role: FROM, at: lead 2/2}, {to: land-@i, role: TO, at: lead 2/2}]
                outcomes: [{text: back, at: lead 2/2}, {text: gone, at: lead 2/2}]
                links: [{to: sequel-@i, role: FOLLOWS, at: lead 2/2}, {to: sequel-@j, role: ABOUT, at: lead 2/2}]
                participants:
                  - agent: person-@i
                    roles: [{code: DEFECTOR, at: lead 2/2}, {code: OTHER, label: guest, at: lead 2/2}]
                    headcounts: [{number: 1, at: lead 2/2}, {number: 2, at: lead 2/2}]
                    motives: [{code: FEAR, at: lead 2/2}, {code: STUDY, label: books, at: lead 2/2}]
                    capacities: [{to: post-@i, at: lead 2/2}, {to: guard-@j, at: lead 2/2}]
                  - {agent: group-@i, roles: {code: DEFECTOR, at: lead 2/2}}
                  - {agent: paper-@i, roles: {code: ANNOUNCER, at: lead 2/2}}
              event-@j:
                dates: {edtf: "2019-05-@e", at: body 4/5, printed: that day}
                participants:
                  - {agent: person-@i, roles: {code: DEFECTOR, at: body 4/5}}
                  - {agent: paper-@i, roles: {code: CONFIRMER, at: body 4/5}}
              sequel-@i:
                descriptions: {text: What came of it, at: body 4/5}
                kinds: {code: REACTION, at: body 4/5}
                places: {to: place-@i, role: AT, at: body 4/5}
                links: [{to: event-@i, role: PART_OF, at: body 4/5}, {to: event-@j, role: ABOUT, at: body 4/5}]
              series-@i:
                descriptions: [{text: Walkers @i, at: body 5/6}, {text: Runners @i, at: body 5/6}]
                observations:
                  - period: 2018
                    dimensions: {sex: female, age: 20-29}
                    figures:
                      - {number: 120, producer: paper-@i, vintage: "2019-01", at: body 5/6}
                      - {number: 130, producer: paper-@i, status: FINAL, at: body 5/6}
                  - {period: 2018, dimensions: {sex: male, age: 20-29}, figures: {number: 50, at: body 5/6}}
                  - {period: 2018, dimensions: {age: 20-29}, figures: {number: 999, at: body 5/6}}
                  - {period: 2019, figures: {number: 140, at: body 5/6}}
            claims:
              claim-@i:
                text: It will happen again @i.
                topic: RANKING
                day: "2020"
                scope: MOST
                ranking: {by: length, among: walks, to: hill, since: "2010"}
                about:
                  - event-@i
                  - {entity: event-@i, property: KIND}
                  - {entity: event-@i, property: KIND, value: {code: DEFECTION}}
                  - person-@i
                  - group-@i
                  - paper-@i
                  - place-@i
                  - post-@i
                  - series-@i
                  - claim-@j
                at: body 6/7
                via: [group-@i SAID]
                links: [{to: refusal-@i, relation: CONTRADICTS}, {to: claim-@j, relation: SUPPORTS}]
              refusal-@i:
                text: Nobody would say @i.
                topic: REFUSAL
                refusal: DECLINED
                about: [event-@i, person-@i, group-@i, paper-@i, place-@i, post-@i, series-@i, claim-@i]
                at: body 6/8
                via: [paper-@i SAID]
                links: [{to: claim-@i, relation: REPEATS}, {to: claim-@j, relation: CORRECTS}]
              charge-@i:
                text: Somebody took something @i.
                topic: ACCUSATION
                offence: OTHER
                about: [group-@i]
                at: body 6/9
              counter-@i:
                text: Nobody took anything @i.
                topic: DENIAL
                about: [group-@i]
                at: body 6/10
            """;

    private ManyRecord() {}

    /** Writes the record files of this many reports (three at least) and of one editor; gives the folder. */
    static Path write(Path folder, int reports) {
        try {
            for (int number = 0; number < reports; number++) {
                Files.writeString(folder.resolve("report-%02d.yaml".formatted(number)), report(number, reports));
            }
            Files.writeString(folder.resolve("editors.yaml"), editorial(reports));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file of one report, whose neighbours are the next two. */
    static String report(int number, int reports) {
        return REPORT.replace("@i", two(number))
                .replace("@j", two((number + 1) % reports))
                .replace("@k", two((number + 2) % reports))
                .replace("@d", two(number % 28 + 1))
                .replace("@e", two((number + 1) % reports % 28 + 1));
    }

    private static String editorial(int reports) {
        return "editorial:\n  slug: many-editors\n"
                + each(
                        "ranks",
                        reports,
                        "{subject: event-@i, property: DATE, value: {edtf: 2019-06}, rank: PREFERRED,"
                                + " reason: the court file}")
                + each(
                        "rivals",
                        reports,
                        "{subject: post-@i, property: TITLE,"
                                + " values: [{text: writer @i}, {text: chief @i}], reason: nobody is both}")
                + each("derivations", reports, "{source: report-@i, from: wire-@i, reason: it says so}")
                + each("comparable", reports, "{series: series-@i, with: series-@j, reason: both count people}")
                + each(
                        "claims",
                        reports,
                        "{claim: charge-@i, relation: CONTRADICTS, to: counter-@i," + " reason: one of them is wrong}");
    }

    private static String each(String key, int reports, String entry) {
        return IntStream.range(0, reports)
                .mapToObj(number ->
                        "    - " + entry.replace("@i", two(number)).replace("@j", two((number + 1) % reports)))
                .collect(Collectors.joining("\n", "  " + key + ":\n", "\n"));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
