package org.tumen;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import org.tumen.importer.Importer.Outcome;
import org.tumen.importer.Problem;

/**
 * What a command says of record files: line by line for people, as one JSON object for programs.
 *
 * @param read how many files were read
 * @param compared whether they were compared with a record
 * @param trial whether what was done was undone
 */
record RecordReport(int read, Outcome outcome, boolean compared, boolean trial) {
    /** The forms that a report has. */
    enum Format {
        TEXT,
        JSON
    }

    /** Gives the exit code: 0 without problems, else 1. */
    int print(PrintWriter out, Format format) {
        if (format == Format.JSON) {
            out.println(json().encodePrettily());
        } else {
            text(out);
        }
        out.flush();
        return outcome.problems().isEmpty() ? 0 : 1;
    }

    private void text(PrintWriter out) {
        outcome.problems().forEach(out::println);
        outcome.warnings().forEach(warning -> out.println(warning.asWarning()));
        var warnings = outcome.warnings().size();
        if (warnings > 0) {
            out.println(
                    warnings == 1
                            ? "1 warning: look at it again; it stops nothing."
                            : warnings + " warnings: look at them again; they stop nothing.");
        }
        if (!outcome.problems().isEmpty()) {
            var count = outcome.problems().size();
            out.println(count == 1 ? "1 problem." : count + " problems.");
            return;
        }
        if (trial || !compared) {
            out.println("No problems.");
        }
        if (!compared) {
            out.println(read + " record files read by themselves; --database-url or --data names the record to compare"
                    + " them with.");
            return;
        }
        if (trial) {
            outcome.effects().lines().forEach(out::println);
        }
        out.println(read + " record files read, " + done());
    }

    private String done() {
        if (trial) {
            return "nothing was kept: this was a trial";
        }
        return outcome.revision() == null ? "nothing changed" : "revision " + outcome.revision() + " made";
    }

    private JsonObject json() {
        var problems = array(outcome.problems());
        var json = new JsonObject()
                .put("read", read)
                .put("problems", problems)
                .put("warnings", array(outcome.warnings()))
                .put("compared", compared)
                .put("trial", trial)
                .put("revision", outcome.revision());
        return compared && problems.isEmpty() ? json.mergeIn(outcome.effects().toJson()) : json;
    }

    private static JsonArray array(List<Problem> problems) {
        return new JsonArray(problems.stream().map(Problem::toJson).toList());
    }
}
