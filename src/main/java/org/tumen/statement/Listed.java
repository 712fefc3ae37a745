package org.tumen.statement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tumen.db.Row;
import org.tumen.entity.Entity;
import org.tumen.graph.Listing;

/**
 * An entity of a list as files read it, with what its row selects besides: what a stretch of the list reads anyway is not
 * looked for again.
 *
 * @param picks what is picked of it, without what the values point to
 */
public record Listed(Entity entity, List<Written> picks, Row row) {
    private static final String PICKS = """
            array(select p.property::int from unnest(s.picks) p) as properties,
            array(select p.statement from unnest(s.picks) p) as picked""";

    /** A list of summaries s for files, of which each row selects some more columns. */
    public static Listing<Listed> of(Listing<Entity> listing, String... columns) {
        return listing.reading(
                Stream.concat(Stream.of(PICKS), Stream.of(columns)).collect(Collectors.joining(", ")), Listed::from);
    }

    private static Listed from(Row row) {
        Entity entity = Entity.from(row);
        List<Integer> properties = row.numbers("properties");
        List<UUID> picked = row.uuids("picked");
        return new Listed(
                entity,
                IntStream.range(0, properties.size())
                        .mapToObj(place ->
                                Written.picked(picked.get(place), entity.id(), Property.of(properties.get(place))))
                        .toList(),
                row);
    }

    public long id() {
        return entity.id();
    }

    public String globalId() {
        return entity.globalId();
    }

    public String label() {
        return entity.label();
    }
}
