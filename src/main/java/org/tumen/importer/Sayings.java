package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tumen.db.Change;
import org.tumen.search.NameIndex;
import org.tumen.statement.Value;

/** Writes what sources say: the citations, with their chains, and the values that they cite. */
final class Sayings {
    /** The tables that it writes. */
    static final String TABLES =
            "citation, hop, name_value, printed_name, held_word, date_value, text_value, code_value,"
                    + " reference_value, figure_value, wording_value, wording_about";

    private final Change change;
    private final Map<String, Long> ids;
    private final Sources sources;
    private final Touched touched;
    /** The statements whose values were sent already: many reports say the same. */
    private final Set<UUID> valued = new HashSet<>();

    Sayings(Change change, Map<String, Long> ids, Sources sources, Touched touched) {
        this.change = change;
        this.ids = ids;
        this.sources = sources;
        this.touched = touched;
    }

    /** Sends all at once: one connection works in the order of sending. */
    Future<Void> write(List<Drafts.Said> slice) {
        List<UUID> ids = slice.stream().map(Drafts.Said::citationId).toList();
        List<Future<Void>> sent = new ArrayList<>();
        sent.add(citations(slice, ids));
        sent.addAll(payloads(slice, ids));
        return Future.join(sent).mapEmpty();
    }

    private Future<Void> citations(List<Drafts.Said> slice, List<UUID> ids) {
        Map<UUID, UUID> statements = new HashMap<>();
        Map<UUID, JsonObject> rows = new LinkedHashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            Drafts.Said said = slice.get(at);
            UUID id = ids.get(at);
            statements.put(id, said.id());
            rows.put(id, citation(id, said.id(), said.citation()));
        }
        return change.revise("citation", rows.values()).map(opened -> {
            opened.forEach(id -> touched.statements.add(Objects.requireNonNull(statements.get((UUID) id))));
            return null;
        });
    }

    private JsonObject citation(UUID id, UUID statement, Drafts.Citation citation) {
        return new JsonObject()
                .put("id", id.toString())
                .put("first_reported", sources.day(citation.source()))
                .put("statement", statement.toString())
                .put("source", ids.get(citation.source()))
                .put("part", citation.part() == null ? null : citation.part().name())
                .put("paragraph", citation.paragraph())
                .put("sentence", citation.sentence())
                .put("printed", citation.printed())
                .put("note", citation.note())
                .put("hedge", citation.hedge().name())
                .put("stance", citation.stance().name())
                .put("basis", citation.basis().name());
    }

    /** Values and chains never change: those that stand are passed over. */
    private List<Future<Void>> payloads(List<Drafts.Said> slice, List<UUID> citations) {
        Payload payload = new Payload(ids);
        Map<String, List<JsonObject>> tables = new LinkedHashMap<>();
        JsonArray hops = new JsonArray();
        JsonArray about = new JsonArray();
        for (int at = 0; at < citations.size(); at++) {
            Drafts.Said said = slice.get(at);
            UUID id = said.id();
            if (valued.add(id)) {
                tables.computeIfAbsent(Payload.table(said.value()), table -> new ArrayList<>())
                        .add(payload.row(id, said.value()));
                if (said.value() instanceof Value.Wording wording) {
                    payload.about(id, wording).forEach(about::add);
                }
            }
            hops(citations.get(at), said.citation().via()).forEach(hops::add);
        }
        List<Future<Void>> sent = new ArrayList<>();
        tables.forEach((table, rows) -> sent.add(change.add(table, rows)));
        sent.add(heard(tables.getOrDefault("name_value", List.of())));
        sent.add(change.rows(Payload.ABOUT, change.revision(), about).mapEmpty());
        sent.add(change.rows(Payload.HOPS, change.revision(), hops).mapEmpty());
        return sent;
    }

    /** Gives the names their keys, which the database has entered as printed. */
    private Future<Void> heard(List<JsonObject> names) {
        Set<String> texts = names.stream().map(name -> name.getString("text")).collect(Collectors.toSet());
        return texts.isEmpty()
                ? Future.succeededFuture()
                : change.rows(NameIndex.HEAR, NameIndex.heard(texts)).mapEmpty();
    }

    private List<JsonObject> hops(UUID citation, List<Drafts.Hop> via) {
        List<JsonObject> rows = new ArrayList<>();
        for (Drafts.Hop hop : via) {
            rows.add(new JsonObject()
                    .put("citation", citation.toString())
                    .put("ordinal", rows.size())
                    .put("agent", ids.get(hop.agent()))
                    .put("act", hop.act().name()));
        }
        return rows;
    }
}
