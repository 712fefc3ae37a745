package org.tumen.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.tumen.entity.Kind;
import org.tumen.statement.Candidate;
import org.tumen.statement.Codes.Rank;
import org.tumen.statement.Evidence;
import org.tumen.statement.FigureCodes.Measure;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Pick;
import org.tumen.statement.Value;
import org.tumen.statistic.Arithmetic;
import org.tumen.statistic.Discrepancy;
import org.tumen.statistic.Tally;

/** Warns of figures of the files that do not add up; nothing is wrong with the files, as reports may be wrong. */
final class FigureWarnings {
    private static final String DIMENSION = "dimension ";
    private static final int SHOWN = 4;

    private final Drafts drafts;
    private final Map<String, Kind> kinds;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Set<String>> origins = new HashMap<>();
    private final Map<Object, Rank> ranks = new HashMap<>();

    private FigureWarnings(Drafts drafts, Map<String, Kind> kinds) {
        this.drafts = drafts;
        this.kinds = kinds;
        drafts.sources.forEach(source -> days.put(source.slug(), LocalDate.parse(Sources.counts(source))));
        for (Drafts.Ruling ruling : drafts.rulings) {
            if (ruling.table().equals("derivation")) {
                origins.computeIfAbsent(ruling.column("source").toString(), source -> new TreeSet<>())
                        .add(ruling.column("origin").toString());
            }
            if (ruling.table().equals("ranking")) {
                ranks.put(
                        ruling.column("statement"),
                        Rank.valueOf(ruling.column("rank").toString()));
            }
        }
    }

    static void tell(Drafts drafts, Map<String, Kind> kinds, Problems warnings) {
        new FigureWarnings(drafts, kinds).tell(warnings);
    }

    private void tell(Problems warnings) {
        Map<String, List<Tally>> series = tallies();
        for (Drafts.Entity entity : drafts.entities.values()) {
            if (entity.kind() == Kind.SERIES) {
                List<Tally> own = series.getOrDefault(entity.slug(), List.of());
                List<Tally> flows = series.getOrDefault(entity.parts().getOrDefault("flow", ""), List.of());
                Measure measure =
                        Measure.valueOf(Objects.requireNonNull(entity.parts().get("measure")));
                Arithmetic.of(measure, own, flows).forEach(found -> tell(entity.slug(), found, warnings));
            }
        }
    }

    private void tell(String series, Discrepancy found, Problems warnings) {
        Drafts.Entity whole =
                Objects.requireNonNull(drafts.entities.get(found.whole().observation()));
        String parts = found.parts().stream()
                .limit(SHOWN)
                .map(FigureWarnings::told)
                .reduce((one, next) -> one + " + " + next)
                .orElseThrow();
        int more = found.parts().size() - SHOWN;
        warnings.add(
                whole.mark(),
                "%s of %s, but %s%s make %s"
                        .formatted(
                                series,
                                told(found.whole()).replace(":", " is"),
                                parts,
                                more > 0 ? " + " + more + " more" : "",
                                found.sum().toPlainString()),
                "compare it with the report; where that says so, it may stay");
    }

    private static String told(Tally tally) {
        StringBuilder text = new StringBuilder(tally.period().edtf());
        tally.dimensions().values().forEach(value -> text.append(' ').append(value));
        return text + ": " + tally.figure().number().toPlainString();
    }

    /** The picked figure of every observation, by series. */
    private Map<String, List<Tally>> tallies() {
        Map<String, List<Tally>> series = new HashMap<>();
        candidates().forEach((slug, candidates) -> {
            Pick pick = Pick.of(List.copyOf(candidates.values()));
            Drafts.Entity observation = Objects.requireNonNull(drafts.entities.get(slug));
            if (pick != null) {
                Candidate picked = Objects.requireNonNull(candidates.get(pick.statement()));
                series.computeIfAbsent(
                                Objects.requireNonNull(observation.parts().get("series")), name -> new ArrayList<>())
                        .add(tally(observation, (Value.Figure) picked.value()));
            }
        });
        return series;
    }

    private static Tally tally(Drafts.Entity observation, Value.Figure figure) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        observation.parts().forEach((part, value) -> {
            if (part.startsWith(DIMENSION)) {
                dimensions.put(part.substring(DIMENSION.length()), value);
            }
        });
        FuzzyDate period =
                FuzzyDate.parse(Objects.requireNonNull(observation.parts().get("period")));
        return new Tally(observation.slug(), period, dimensions, figure);
    }

    private Map<String, Map<UUID, Candidate>> candidates() {
        Map<String, Map<UUID, Candidate>> candidates = new LinkedHashMap<>();
        for (Drafts.Said said : drafts.said) {
            if (said.kind() == Kind.OBSERVATION) {
                UUID id = said.id();
                Candidate one = new Candidate(
                        id, said.value(), ranks.getOrDefault(id.toString(), Rank.NORMAL), List.of(evidence(said)));
                candidates
                        .computeIfAbsent(said.subject(), slug -> new LinkedHashMap<>())
                        .merge(id, one, FigureWarnings::joined);
            }
        }
        return candidates;
    }

    private static Candidate joined(Candidate one, Candidate other) {
        List<Evidence> evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Candidate(one.statement(), one.value(), one.rank(), evidence);
    }

    private Evidence evidence(Drafts.Said said) {
        Drafts.Citation citation = said.citation();
        String speaker = citation.via().isEmpty() ? null : citation.via().get(0).agent();
        return new Evidence(
                citation.id(said.id()),
                citation.source(),
                roots(citation.source()),
                citation.stance(),
                speaker,
                speaker == null || kinds.get(speaker) != Kind.GROUP,
                Objects.requireNonNull(days.get(citation.source())));
    }

    /** The sources that a source goes back to; the files have no circles. */
    private List<String> roots(String source) {
        return origins.containsKey(source)
                ? origins.get(source).stream()
                        .flatMap(origin -> roots(origin).stream())
                        .distinct()
                        .toList()
                : List.of(source);
    }
}
