package org.tumen.statistic;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.statement.FigureCodes.DimensionName;

/** Picked figures that do not add up, whatever the numbers are between their bounds: the parts and their whole. */
public record Discrepancy(Kind kind, @Nullable DimensionName dimension, Tally whole, List<Tally> parts) {
    /** What should add up to what. */
    public enum Kind {
        /** The parts of a dimension to their total. */
        PARTS,
        /** Shorter periods to the longer one that they make. */
        PERIODS,
        /** A cumulative total and what came after it to the next total. */
        RUNNING_TOTAL
    }

    /** What the parts make, each taken at its number. */
    public BigDecimal sum() {
        return parts.stream().map(Tally::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By how much the whole is more than its parts. */
    public BigDecimal difference() {
        return whole.number().subtract(sum());
    }

    /** Tells the sums of one series apart: the whole, then its parts. */
    String key() {
        return whole.observation() + "/"
                + parts.stream().map(Tally::observation).collect(Collectors.joining("/"));
    }
}
