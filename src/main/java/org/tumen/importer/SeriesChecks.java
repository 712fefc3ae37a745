package org.tumen.importer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.FigureCodes.Measure;
import org.tumen.statement.FigureCodes.Unit;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/** That every figure fits how its series counts: a total up to a day never stands among counts within a period. */
final class SeriesChecks {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Drafts drafts;
    private final Map<String, Map<String, String>> known;
    private final Problems problems;

    /** @param known the unit and measure of series that the database holds, by slug */
    SeriesChecks(Drafts drafts, Map<String, Map<String, String>> known, Problems problems) {
        this.drafts = drafts;
        this.known = known;
        this.problems = problems;
    }

    void run() {
        Map<String, Map<String, String>> observed = new HashMap<>();
        for (Drafts.Entity entity : drafts.entities.values()) {
            Map<String, String> series = entity.kind() == Kind.OBSERVATION ? series(entity) : null;
            if (series != null) {
                observed.put(entity.slug(), series);
                period(entity, Measure.valueOf(part(series, "measure")));
            }
        }
        for (Drafts.Said said : drafts.said) {
            if (said.property() == Property.HEADCOUNT && said.value() instanceof Value.Figure count) {
                whole(said.mark(), count.number(), "write a whole number");
            }
            Map<String, String> series = observed.get(said.subject());
            if (series != null && said.value() instanceof Value.Figure figure) {
                figure(said.mark(), figure, series);
            }
        }
    }

    private @Nullable Map<String, String> series(Drafts.Entity observation) {
        String slug = part(observation.parts(), "series");
        Drafts.Entity declared = drafts.entities.get(slug);
        Map<String, String> parts = declared == null ? known.get(slug) : declared.parts();
        return parts == null || !parts.containsKey("measure") ? null : parts;
    }

    private void period(Drafts.Entity observation, Measure measure) {
        String written = part(observation.parts(), "period");
        if (written.isEmpty()) {
            return;
        }
        FuzzyDate period = FuzzyDate.parse(written);
        boolean sinceEver = period.earliest().equals(FuzzyDate.BEGINNING);
        if (measure == Measure.CUMULATIVE && !sinceEver) {
            problems.add(
                    observation.mark(),
                    "a cumulative total stands with the period " + written,
                    "write its end alone, as ../2020-09, or put the figure into a series of measure FLOW");
        }
        if (measure != Measure.CUMULATIVE && measure != Measure.SHARE && sinceEver) {
            problems.add(
                    observation.mark(),
                    "a figure of a " + measure + " series stands with the period " + written,
                    "write where the period begins, or put the figure into a series of measure CUMULATIVE");
        }
        if (period.latest().equals(FuzzyDate.END)) {
            problems.add(observation.mark(), "the period " + written + " has no end", "write its end");
        }
    }

    private void figure(Mark mark, Value.Figure figure, Map<String, String> series) {
        boolean isChange = part(series, "measure").equals(Measure.CHANGE.name());
        if (isChange == (figure.base() == null)) {
            problems.add(
                    mark,
                    isChange ? "a change stands without its base" : "base stands beside a figure that is no change",
                    isChange ? "add base: the period that it is measured against" : "remove base");
        }
        if (part(series, "unit").equals(Unit.PERSONS.name()) && !isChange) {
            whole(mark, figure.number(), "write a whole number, or put a share into a series of unit PERCENT");
        }
        boolean isShare = part(series, "measure").equals(Measure.SHARE.name())
                && part(series, "unit").equals(Unit.PERCENT.name());
        if (isShare && !figure.isMistake() && figure.number().compareTo(WHOLE) > 0) {
            problems.add(
                    mark,
                    "a share of " + figure.number().toPlainString() + " percent is more than the whole",
                    "mend the number; where the report prints it so, add status: MISPRINT and meant");
        }
    }

    private void whole(Mark mark, BigDecimal number, String mend) {
        if (number.signum() < 0 || number.scale() > 0) {
            problems.add(mark, number.toPlainString() + " is no number of persons", mend);
        }
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name));
    }
}
