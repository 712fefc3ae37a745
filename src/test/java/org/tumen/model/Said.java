package org.tumen.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a report may say and how, as the model knows it: a value of a property, the agent whose words it is (null
 * when the report speaks for itself), and the stance towards it.
 *
 * @param subject the slug of whom or what it is about; a series for a figure, an event for a part in it
 * @param path where it stands in a record file under its subject: "dates" or "participants crossers roles"
 */
record Said(
        String subject, String path, Worth value, @Nullable String via, String stance) {
    /**
     * A value: how a file writes it and an answer shows it, and what the rule asks of it.
     *
     * @param barred whether it is a misprint or a forecast
     * @param vintage the day of a figure's producer; null when it has none
     * @param names the entities that it names
     */
    record Worth(
            String yaml,
            String display,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean barred,
            @Nullable LocalDate vintage,
            Set<String> names) {}

    /** A statement is what is said, whoever says it. */
    record Statement(String subject, String path, Worth value) {}

    Statement statement() {
        return new Statement(subject, path, value);
    }

    boolean supports() {
        return stance.equals("ASSERTS") || stance.equals("CONFIRMS");
    }

    /** Every entity that it cannot do without. */
    boolean mentions(String slug) {
        return subject.equals(slug)
                || value.names().contains(slug)
                || slug.equals(via)
                || path.contains(" " + slug + " ");
    }

    static Said date(String subject, String path, String edtf, String display, String from, String to) {
        var worth = new Worth(
                "edtf: \"" + edtf + "\"", display, LocalDate.parse(from), LocalDate.parse(to), false, null, Set.of());
        return new Said(subject, path, worth, null, "ASSERTS");
    }

    static Said text(String subject, String path, String text) {
        return plain(subject, path, "text: " + text, text);
    }

    static Said code(String subject, String path, String code) {
        return plain(
                subject,
                path,
                "code: " + code,
                code.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    static Said plain(String subject, String path, String yaml, String display) {
        return new Said(subject, path, new Worth(yaml, display, null, null, false, null, Set.of()), null, "ASSERTS");
    }

    static Said misprint(String subject, String text) {
        var worth = new Worth("text: " + text + ", kind: MISPRINT", text, null, null, true, null, Set.of());
        return new Said(subject, "names", worth, null, "ASSERTS");
    }

    static Said figure(int number, @Nullable String vintage, boolean forecast) {
        var yaml = "number: " + number + ", producer: herald"
                + (vintage == null ? "" : ", vintage: \"" + vintage + "\"") + (forecast ? ", status: FORECAST" : "");
        var day = vintage == null ? null : LocalDate.parse(vintage);
        var worth = new Worth(yaml, "" + number, null, null, forecast, day, Set.of("herald"));
        return new Said("arrivals", "observations 2020 figures", worth, null, "ASSERTS");
    }

    /** The same where one person turned out to be another. */
    Said merged(String retired, String survivor) {
        return new Said(
                subject.equals(retired) ? survivor : subject,
                path,
                value,
                retired.equals(via) ? survivor : via,
                stance);
    }

    /** The same, naming an entity. */
    Said about(String slug) {
        var worth = new Worth(value.yaml, value.display, null, null, false, null, Set.of(slug));
        return new Said(subject, path, worth, via, stance);
    }

    Said by(String agent) {
        return new Said(subject, path, value, agent, stance);
    }

    Said as(String other) {
        return new Said(subject, path, value, via, other);
    }
}
