package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who of new files may be one with whom the record holds: found by looking up what they share. */
class DuplicatesTest {
    private static final String HELD = """
            source: {slug: herald, title: A title, published: "2020-01-01"}
            declare:
              persons: {yun-to: {basis: SELF_PUBLISHED}, ko-ru: {basis: SELF_PUBLISHED}}
              organizations: [river-office]
              places: [far-bank, near-bank]
              groups: [rowers, walkers]
              positions: {rower-post: {holder: rowers, organization: river-office}}
              events: [rowing, walking]
            statements:
              yun-to: {names: [{text: Yun To-ra}, {text: 윤도라, language: ko, system: HANGUL}]}
              ko-ru: {names: {text: Ko Ru}}
              river-office: {names: {text: The Old Office of River Affairs and Bridges}}
              far-bank: {names: {text: Far Bank}}
              near-bank: {names: {text: Near Bank}}
              rower-post: {titles: {text: crew}}
              rowers: {descriptions: {text: Two people who rowed}, kin: {relative: walkers, relations: {code: SIBLING}}}
              walkers: {descriptions: {text: Those who walked}}
              rowing:
                descriptions: {text: Two row over}
                kinds: {code: DEFECTION}
                dates: {edtf: "2019-05-04"}
                places: {to: far-bank, role: TO}
                participants: {agent: ko-ru, roles: {code: DEFECTOR}}
              walking:
                descriptions: {text: Some walk over}
                kinds: {code: DEFECTION}
                dates: {edtf: "2019-05-04"}
            """;

    /** The same people and things under other slugs, each told in another way. */
    private static final String NEW = """
            source: {slug: gazette, title: A title, published: "2020-02-01"}
            declare:
              persons: {to-ra-yun: {basis: SELF_PUBLISHED}}
              organizations: [bridges-office]
              groups: [crew, siblings]
              positions: {crew-post: {holder: crew, organization: river-office}}
              events: [a-row, a-walk]
            statements:
              to-ra-yun: {names: {text: "To-Ra, YUN"}}
              bridges-office: {names: {text: Bridges and River Affairs (The Old Office of)}}
              crew-post: {titles: {text: rowers}}
              crew: {descriptions: {text: "Two people, who rowed"}}
              siblings: {descriptions: {text: those who wálked}, kin: {relative: rowers, relations: {code: SIBLING}}}
              a-row:
                descriptions: {text: A boat comes}
                kinds: {code: DEFECTION}
                dates: {edtf: "2019-05-04"}
                participants: {agent: ko-ru, roles: {code: DEFECTOR}}
              a-walk:
                descriptions: {text: Others come on foot}
                kinds: {code: DEFECTION}
                dates: {edtf: "2019-05-04"}
            """;

    @Test
    void besideTheRecordAsAmongFilesWhoeverSharesEnoughIsSuggested() {
        RecordFile held = new RecordFile("herald.yaml", HELD);
        RecordFile fresh = new RecordFile("gazette.yaml", NEW);
        List<String> among = first(Importer.duplicates(List.of(held, fresh)));
        assertEquals(
                List.of(
                        "a-row and rowing may be one: both have the date 2019-05-04, the tie to ko-ru",
                        "bridges-office and river-office may be one: both have the name affairs and bridges of office"
                                + " old river the",
                        "crew and rowers may be one: both have the description twopeoplewhorowed,"
                                + " the post at river-office",
                        "siblings and walkers may be one: both have the description thosewhowalked, the tie to rowers",
                        "to-ra-yun and yun-to may be one: both have the name ra to yun"),
                among);
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(held);
            assertEquals(among, first(record.duplicates(fresh)));
            record.revision(fresh);
            assertEquals(among, first(record.duplicates(fresh)), "those of the files who stand in the record already");
        }
    }

    @Test
    void whatManyOfTheRecordShareTellsNobodyApart() {
        for (int many : new int[] {20, 21, 130}) {
            try (ImportedRecord record = new ImportedRecord()) {
                record.revision(file("herald", IntStream.range(0, many).mapToObj(each -> "Ra To")));
                assertEquals(List.of(), record.duplicates(file("gazette", Stream.of("To Ra"))), many + " others");
            }
        }
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(file("herald", IntStream.range(0, 19).mapToObj(each -> "Ra To")));
            assertEquals(
                    19, record.duplicates(file("gazette", Stream.of("To Ra"))).size());
        }
    }

    private static RecordFile file(String source, Stream<String> names) {
        List<String> all = names.toList();
        String persons = IntStream.range(0, all.size())
                .mapToObj(each -> source + "-" + each + ": {basis: SELF_PUBLISHED}")
                .collect(Collectors.joining(", "));
        String said = IntStream.range(0, all.size())
                .mapToObj(each -> source + "-" + each + ": {names: {text: " + all.get(each) + "}}")
                .collect(Collectors.joining(", "));
        return new RecordFile(source + ".yaml", """
                source: {slug: %s, title: A title, published: "2020-01-01"}
                declare: {persons: {%s}}
                statements: {%s}
                """.formatted(source, persons, said));
    }

    private static List<String> first(List<String> pairs) {
        return pairs.stream()
                .map(pair -> pair.lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void aPseudonymOfTheRecordIsFoundUnderAnotherName() {
        String hidden = """
                source: {slug: herald, title: A title, published: "2020-01-01"}
                declare: {persons: {somebody: {basis: SELF_PUBLISHED}}}
                statements: {somebody: {names: [{text: Ra To}, {text: Pen Name, kind: PSEUDONYM}]}}
                """;
        String same = """
                source: {slug: gazette, title: A title, published: "2020-01-01"}
                declare: {persons: {to-ra: {basis: SELF_PUBLISHED}}}
                statements: {to-ra: {names: {text: To Ra}}}
                """;
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("herald.yaml", hidden));
            assertEquals(List.of(), record.duplicates(new RecordFile("gazette.yaml", same)));
        }
    }
}
