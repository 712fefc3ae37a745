package org.tumen.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;
import org.tumen.statement.Value;

/** What the record files say, read and not yet written; everything is named by slug. */
final class Drafts {
    final Map<String, Entity> entities = new LinkedHashMap<>();
    final List<Source> sources = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Ruling> rulings = new ArrayList<>();
    /** Where each editorial file begins, by its slug. */
    final Map<String, Mark> editors = new LinkedHashMap<>();

    /** The names of the files that are no YAML; what else may be wrong with what they declare shows when they are. */
    final Set<String> unread = new HashSet<>();

    /** What was expunged before and is left out again. */
    final List<Said> keptOut = new ArrayList<>();

    /** The mentions of whom it is not known yet whether they may stand there. */
    final List<Mention> mentions = new ArrayList<>();

    private final Set<String> known = new HashSet<>();
    final List<Reported> reported = new ArrayList<>();
    final Map<String, Set<Property>> told = new HashMap<>();

    /** An entity as declared; its parts are written once: a basis, a holder, a unit. */
    record Entity(Kind kind, String slug, Map<String, String> parts, Mark mark) {}

    /** A source as its file describes it. */
    record Source(
            String slug,
            String title,
            @Nullable String publisher,
            List<String> authors,
            @Nullable FuzzyDate published,
            Codes.Basis publishedBasis,
            @Nullable FuzzyDate accessed,
            String language,
            @Nullable String url,
            boolean seen,
            Mark mark) {
        /** The same without those of its publisher and authors who are gone. */
        Source without(Set<String> gone) {
            return new Source(
                    slug,
                    title,
                    publisher != null && gone.contains(publisher) ? null : publisher,
                    authors.stream().filter(author -> !gone.contains(author)).toList(),
                    published,
                    publishedBasis,
                    accessed,
                    language,
                    url,
                    seen,
                    mark);
        }
    }

    /** A statement with one citation of it, and the id of the statement. */
    record Said(String subject, Kind kind, Property property, Value value, Citation citation, Mark mark, UUID id) {
        Said(String subject, Kind kind, Property property, Value value, Citation citation, Mark mark) {
            this(subject, kind, property, value, citation, mark, StatementId.of(subject, property, value));
        }

        UUID citationId() {
            return citation.id(id);
        }
    }

    /** How a source puts a statement. */
    record Citation(
            String source,
            Codes.@Nullable Part part,
            @Nullable Integer paragraph,
            @Nullable Integer sentence,
            @Nullable String printed,
            @Nullable String note,
            Codes.Hedge hedge,
            Codes.Stance stance,
            Codes.Basis basis,
            List<Hop> via) {
        /** The same manner of the same statement has the same id on every server. */
        UUID id(UUID statement) {
            List<String> parts = new ArrayList<>(List.of(
                    "citation",
                    StatementId.hex(statement),
                    source,
                    String.valueOf(part),
                    String.valueOf(paragraph),
                    String.valueOf(sentence),
                    printed == null ? "" : printed,
                    hedge.name(),
                    stance.name(),
                    basis.name(),
                    via.toString()));
            if (note != null) {
                parts.add(note);
            }
            return StatementId.of(parts.toArray(String[]::new));
        }
    }

    /** One agent of a chain of attribution. */
    record Hop(String agent, Codes.Act act) {}

    /** A link between two claims; made by a source, or by an editor with a reason. */
    record Link(
            String claim,
            String other,
            Codes.ClaimRelation relation,
            @Nullable String source,
            @Nullable String editor,
            @Nullable String reason,
            Mark mark) {
        /** The hash of what the link says. */
        UUID id() {
            return StatementId.of(
                    "link",
                    claim,
                    other,
                    relation.name(),
                    String.valueOf(source),
                    String.valueOf(editor),
                    String.valueOf(reason));
        }
    }

    /** An editor's decision that is a row of its own table. */
    record Ruling(String table, String editor, Map<String, Object> columns, Mark mark) {
        /** What stands in a column that this table has. */
        Object column(String column) {
            return Objects.requireNonNull(columns.get(column), column);
        }

        /** The hash of what the ruling says. */
        UUID id() {
            List<String> parts = new ArrayList<>(List.of(table, editor));
            columns.forEach((column, value) -> parts.add(column + "=" + value));
            return StatementId.of(parts.toArray(String[]::new));
        }
    }

    /** A slug used where an entity of some kinds is expected; checked when all files are read. */
    record Mention(String slug, Set<Kind> kinds, Mark mark) {}

    void mention(@Nullable String slug, Set<Kind> kinds, Mark mark) {
        if (slug != null && !slug.isEmpty()) {
            mentions.add(new Mention(slug, kinds, mark));
        }
    }

    /** Lets go of the mentions that are as they should be, but for the slugs. */
    void settle(Map<String, Kind> kinds) {
        mentions.removeIf(mention -> {
            Kind kind = kinds.get(mention.slug());
            return kind != null
                    && mention.kinds().contains(kind)
                    && (known.contains(mention.slug()) || known.add(mention.slug()));
        });
    }

    /** Which source derives from which, as the files rule. */
    List<Ruling> derivations() {
        return rulings.stream()
                .filter(ruling -> ruling.table().equals("derivation"))
                .toList();
    }

    /** Every slug that is mentioned. */
    Set<String> mentioned() {
        Set<String> mentioned = new HashSet<>(known);
        mentions.forEach(mention -> mentioned.add(mention.slug()));
        return mentioned;
    }

    /** A statement that a claim speaks of or an editor rules on; checked when all files are read. */
    record Reported(UUID statement, Mark mark) {}

    void reported(@Nullable UUID statement, Mark mark) {
        if (statement != null) {
            reported.add(new Reported(statement, mark));
        }
    }

    /** A file says something for this property of a subject, even if it says it wrongly. */
    void told(String subject, Property property) {
        told.computeIfAbsent(subject, slug -> EnumSet.noneOf(Property.class)).add(property);
    }
}
