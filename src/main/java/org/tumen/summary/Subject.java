package org.tumen.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.statement.Candidate;
import org.tumen.statement.Codes;
import org.tumen.statement.Evidence;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.Rivals;
import org.tumen.statement.Term;
import org.tumen.statement.Value;
import org.tumen.statement.Values;

/** All that the record holds of one subject now, whatever the day of reporting. */
final class Subject {
    final long id;
    final Kind kind;
    final String slug;
    final List<Long> parts;
    final @Nullable String period;
    final @Nullable String dimensions;
    final @Nullable String title;
    final @Nullable LocalDate published;
    final @Nullable LocalDate publishedFrom;
    final Rivals rivals;
    private final Nesting places;
    private final List<Said> said = new ArrayList<>();
    private final ClaimLinks links;
    private final Set<Long> about = new HashSet<>();
    private final Map<Long, Shows> terms = new HashMap<>();
    private @Nullable LocalDate named;

    /** From which day on a term shows, and from which no more. */
    private record Shows(LocalDate from, LocalDate until) {
        static final Shows ALWAYS = new Shows(LocalDate.MIN, Box.END);

        boolean on(LocalDate day) {
            return !from.isAfter(day) && until.isAfter(day);
        }

        Stream<LocalDate> days() {
            return Stream.of(from, until).filter(day -> day.isAfter(FuzzyDate.BEGINNING) && day.isBefore(Box.END));
        }
    }

    /** One statement; the curator's rank counts from the day of the source that it names, else only unpinned. */
    private record Said(
            UUID id, Property property, Value value, Codes.Rank rank, LocalDate ranked, List<Evidence> evidence) {
        /** The statement as a candidate on a day; null before anybody had cited it. */
        @Nullable
        Candidate by(LocalDate day) {
            List<Evidence> seen = new ArrayList<>();
            for (Evidence each : evidence) {
                if (!each.reported().isAfter(day)) {
                    seen.add(each);
                }
            }
            return seen.isEmpty()
                    ? null
                    : new Candidate(id, value, ranked.isAfter(day) ? Codes.Rank.NORMAL : rank, seen);
        }
    }

    Subject(Row row, Rivals rivals, Nesting places, ClaimLinks links) {
        id = row.id("id");
        kind = Kind.of(row.number("kind"));
        slug = row.text("slug");
        parts = row.ids("parts");
        period = row.maybeText("period");
        dimensions = period == null ? null : row.object("dimensions").encode();
        title = row.maybeText("title");
        published = row.maybeDate("latest");
        publishedFrom = row.maybeDate("earliest");
        if (kind == Kind.SOURCE && title != null) {
            word(Term.LANGUAGE, row.text("language").replaceFirst("-.*", ""));
            word(Term.SEEN, String.valueOf(row.flag("seen")));
        }
        named = row.maybeDate("first_reported");
        about.add(id);
        about.addAll(parts);
        this.rivals = rivals;
        this.places = places;
        this.links = links;
    }

    void state(Row row, List<Evidence> evidence) {
        String rank = row.maybeText("rank");
        LocalDate ranked = row.maybeDate("ranked_from");
        said.add(new Said(
                row.uuid("id"),
                Property.of(row.number("property")),
                Values.from(row),
                rank == null ? Codes.Rank.NORMAL : Codes.Rank.valueOf(rank),
                ranked == null ? org.tumen.db.Reads.UNPINNED : ranked,
                evidence));
    }

    private void word(Term term, String word) {
        terms.put(term.of(kind, word), Shows.ALWAYS);
    }

    /** A term, and from which day to which it shows; who is credited with a source shows wherever the source does. */
    void term(Row row) {
        Term term = Term.of(row.number("term"));
        Long entity = row.maybeId("value");
        LocalDate until = row.maybeDate("until");
        terms.put(
                entity == null ? term.of(kind, row.text("word")) : term.of(kind, entity),
                kind == Kind.SOURCE ? Shows.ALWAYS : new Shows(row.date("day"), until == null ? Box.END : until));
    }

    /** The terms that show on a day, in their order. */
    List<Long> termsBy(LocalDate day) {
        return terms.entrySet().stream()
                .filter(term -> term.getValue().on(day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void name(LocalDate day) {
        named = named == null || day.isBefore(named) ? day : named;
    }

    void about(List<Long> entities) {
        about.addAll(entities);
    }

    /** The subject, its parts, and what it speaks of. */
    Set<Long> about() {
        return about;
    }

    /** Every day on which what is shown can change. */
    TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Said each : said) {
            each.evidence.forEach(evidence -> days.add(evidence.reported()));
            if (each.rank != Codes.Rank.NORMAL) {
                days.add(each.ranked);
            }
        }
        places.days(placed()).forEach(days::add);
        days.addAll(links.days(id));
        terms.values().stream().flatMap(Shows::days).forEach(days::add);
        if (named != null) {
            days.add(named);
        }
        return days;
    }

    boolean namedBy(LocalDate day) {
        return named != null && !named.isAfter(day);
    }

    /** How a claim with these candidates stands on a day. */
    Standing standingBy(LocalDate day, Map<Property, List<Candidate>> candidates) {
        Standing standing = links.standing(id, day);
        return standing == Standing.STANDING && denied(candidates) ? Standing.DISPUTED : standing;
    }

    private static boolean denied(Map<Property, List<Candidate>> candidates) {
        return candidates.getOrDefault(Property.WORDING, List.of()).stream()
                .flatMap(candidate -> candidate.evidence().stream())
                .anyMatch(evidence ->
                        evidence.stance() == Codes.Stance.DENIES || evidence.stance() == Codes.Stance.DOUBTS);
    }

    /** The candidates of every property in sight on a day. */
    Map<Property, List<Candidate>> candidatesBy(LocalDate day) {
        Map<Property, List<Candidate>> candidates = new EnumMap<>(Property.class);
        for (Said each : said) {
            Candidate candidate = each.by(day);
            if (candidate != null) {
                candidates
                        .computeIfAbsent(each.property, property -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return candidates;
    }

    /** The candidates of one property in sight on a day. */
    List<Candidate> candidatesBy(LocalDate day, Property property) {
        List<Candidate> candidates = new ArrayList<>();
        for (Said each : said) {
            Candidate candidate = each.property == property ? each.by(day) : null;
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** The properties that take one value and were given two: no other can be in dispute. */
    Set<Property> disputable() {
        Set<Property> once = EnumSet.noneOf(Property.class);
        Set<Property> twice = EnumSet.noneOf(Property.class);
        for (Said each : said) {
            if (each.property.isOne() && !once.add(each.property)) {
                twice.add(each.property);
            }
        }
        return twice;
    }

    /** The places that are said to be its one birthplace, or that it is said to lie within. */
    private Set<String> placed() {
        Set<String> placed = new HashSet<>();
        for (Said each : said) {
            if (each.property.isOne() && each.value instanceof Value.Reference reference) {
                placed.add(reference.to());
            }
        }
        return placed;
    }

    /** Whether a place lies within another, by what was reported until a day. */
    boolean within(String place, String other, LocalDate day) {
        return places.within(place, other, day);
    }
}
