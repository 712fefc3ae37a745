package org.tumen.importer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.Comparison;
import org.tumen.statement.FigureCodes;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.Rivals;
import org.tumen.statement.Value;

/** Warns of what a report tells of days after it, and of what its file says twice: slips, most likely. */
final class SayingWarnings {
    private static final Set<Property> HAPPENED = EnumSet.of(
            Property.DATE,
            Property.DEPARTED,
            Property.ARRIVED,
            Property.ANNOUNCED,
            Property.BIRTH_DATE,
            Property.DEATH_DATE);

    private final Drafts drafts;
    private final Problems warnings;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<UUID, Mark> first = new HashMap<>();
    private final Map<List<Object>, Drafts.Said> counted = new HashMap<>();

    private SayingWarnings(Drafts drafts, Problems warnings) {
        this.drafts = drafts;
        this.warnings = warnings;
        drafts.sources.forEach(source -> days.put(source.slug(), LocalDate.parse(Sources.counts(source))));
    }

    static void tell(Drafts drafts, Problems warnings) {
        SayingWarnings saying = new SayingWarnings(drafts, warnings);
        drafts.said.forEach(saying::twice);
        drafts.said.forEach(saying::otherwise);
        drafts.said.forEach(saying::ahead);
    }

    /** The same value in the same manner: a row of a table that was pasted twice. */
    private void twice(Drafts.Said said) {
        Mark before = first.putIfAbsent(said.citationId(), said.mark());
        if (before != null && !before.equals(said.mark())) {
            warnings.add(said.mark(), "this stands twice, first at " + before, "remove it, or mend what differs");
        }
    }

    /** Two numbers that one source gives for one slot, with nothing that tells them apart. */
    private void otherwise(Drafts.Said said) {
        if (!(said.value() instanceof Value.Figure figure)) {
            return;
        }
        Drafts.Citation manner = said.citation();
        Drafts.Said before = counted.putIfAbsent(
                Arrays.asList(
                        said.subject(),
                        manner.source(),
                        manner.stance(),
                        manner.part(),
                        manner.paragraph(),
                        manner.sentence(),
                        manner.note(),
                        manner.via(),
                        figure.producer(),
                        figure.status(),
                        figure.vintage()),
                said);
        if (before != null && isOther(before.value(), figure)) {
            warnings.add(
                    said.mark(),
                    "%s says %s here and %s at %s of the same series, period and dimensions"
                            .formatted(manner.source(), number(figure), number(before.value()), before.mark()),
                    "mend the one that is wrong; where the report prints both, add to each at, note, status or vintage");
        }
    }

    private static boolean isOther(Value one, Value other) {
        return Comparison.of(one, other, (place, whole) -> false, Rivals.NONE) == Comparison.DIFFERENT;
    }

    private static String number(Value figure) {
        return ((Value.Figure) figure).number().toPlainString();
    }

    private void ahead(Drafts.Said said) {
        Codes.Stance stance = said.citation().stance();
        if (stance != Codes.Stance.ASSERTS && stance != Codes.Stance.CONFIRMS) {
            return;
        }
        String source = said.citation().source();
        if (said.value() instanceof Value.Date date
                && HAPPENED.contains(said.property())
                && isAfter(date.date().earliest(), source)) {
            warnings.add(
                    said.mark(),
                    "%s %s of %s is after the report that tells of it, %s"
                            .formatted(said.property().singular, date.date().edtf(), said.subject(), source),
                    "mend the day, or say what is to come as a claim of topic FORECAST");
        }
        if (said.value() instanceof Value.Figure figure && figure.status() != FigureCodes.FigureStatus.FORECAST) {
            counted(said, source);
        }
    }

    /** A figure of a period that had not begun, or of a day that had not come. */
    private void counted(Drafts.Said said, String source) {
        Drafts.Entity observation = drafts.entities.get(said.subject());
        String written = observation == null || observation.kind() != Kind.OBSERVATION
                ? ""
                : observation.parts().getOrDefault("period", "");
        if (written.isEmpty()) {
            return;
        }
        FuzzyDate period = FuzzyDate.parse(written);
        boolean sinceEver = period.earliest().equals(FuzzyDate.BEGINNING);
        if (isAfter(sinceEver ? period.latest() : period.earliest(), source)) {
            warnings.add(
                    said.mark(),
                    "the period " + written + " is after the report that counts it, " + source,
                    "mend the period, or add status: FORECAST");
        }
    }

    /** Where a day begins first, the next one may have begun. */
    private boolean isAfter(LocalDate day, String source) {
        LocalDate reported = days.get(source);
        return reported != null && day.isAfter(reported.plusDays(1));
    }
}
