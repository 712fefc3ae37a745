package org.tumen.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;
import org.tumen.statement.Value;

/** The pieces of a made-up record, on their way to a database or to record files. */
final class Made {
    /** The revision at which what stands still ends. */
    static final int OPEN = Integer.MAX_VALUE;

    private Made() {}

    /** An entity with the number that the database knows it by; parts are written once: a basis, a holder, a unit. */
    record Thing(long id, Kind kind, String slug, Map<String, Object> parts) {}

    /** A report, held from one revision to another. */
    record Report(
            Thing thing,
            String title,
            Thing publisher,
            List<Thing> authors,
            LocalDate published,
            int since,
            int until,
            int corrected) {
        String slug() {
            return thing.slug();
        }
    }

    /** What a report says, with the manner in which it does, from one revision to another. */
    record Cited(
            Report report,
            Codes.Part part,
            int paragraph,
            int sentence,
            @Nullable String printed,
            Codes.Hedge hedge,
            Codes.Stance stance,
            Codes.Basis basis,
            List<Hop> via,
            int since,
            int until) {
        /** The id that an import gives the same citation. */
        UUID id(UUID statement) {
            return StatementId.of(
                    "citation",
                    StatementId.hex(statement),
                    report.slug(),
                    part.name(),
                    Integer.toString(paragraph),
                    Integer.toString(sentence),
                    printed == null ? "" : printed,
                    hedge.name(),
                    stance.name(),
                    basis.name(),
                    via.stream().map(hop -> hop.written).toList().toString());
        }
    }

    /** One agent of a chain of attribution. */
    record Hop(Thing agent, Codes.Act act, String written) {
        Hop(Thing agent, Codes.Act act) {
            this(agent, act, "Hop[agent=" + agent.slug() + ", act=" + act + "]");
        }
    }

    /** A statement with its citations; the things are those that its value names, in its order. */
    record Said(Thing subject, Property property, Value value, List<Thing> named, List<Cited> cited) {
        UUID id() {
            return StatementId.of(subject.slug(), property, value);
        }
    }

    /** A claim that contradicts another, as a report has it. */
    record Link(Thing claim, Thing other, Codes.ClaimRelation relation, Report report) {}

    /** An editor's decision: its table, its columns in the order of an import, and the entities that they name. */
    record Ruling(String table, Map<String, String> columns, Map<String, Thing> named, int since) {}

    /** Takes the pieces as they are made. */
    interface Taker {
        void thing(Thing thing);

        void report(Report report);

        void said(Said said);

        void link(Link link);

        void ruling(Ruling ruling);
    }
}
