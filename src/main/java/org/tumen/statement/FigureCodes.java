package org.tumen.statement;

/** The closed lists of words that figures and their series use. */
public final class FigureCodes {
    private FigureCodes() {}

    /** How exactly a number is meant. */
    public enum Qualifier {
        EXACT,
        ABOUT,
        OVER,
        UNDER,
        ROUNDED
    }

    /** How final a figure is. */
    public enum FigureStatus {
        PROVISIONAL,
        REVISED,
        FINAL,
        CORRECTED,
        MISPRINT,
        MISREAD,
        FORECAST
    }

    /** By what a series is broken down. */
    public enum DimensionName {
        AGE("age"),
        COUNTRY("country"),
        DESTINATION("destination"),
        EDUCATION("education"),
        OCCUPATION("occupation"),
        ORIGIN("origin"),
        PRESENT_AGE("presentAge"),
        RESIDENCE("residence"),
        SEX("sex"),
        WHEREABOUTS("whereabouts");

        /** The key in record files and in the database. */
        public final String key;

        DimensionName(String key) {
            this.key = key;
        }
    }

    /** What a series counts in. */
    public enum Unit {
        PERSONS,
        PERCENT,
        EVENTS,
        OTHER
    }

    /** How a series counts: within a period, up to a day, at a day, or against another. */
    public enum Measure {
        FLOW,
        CUMULATIVE,
        STOCK,
        CHANGE,
        SHARE
    }
}
