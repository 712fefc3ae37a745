package org.tumen.importer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.importer.Trait.What;
import org.tumen.statement.Property;

/**
 * Reads who in the record may be one with whom the files tell of. Never the whole record: what those of the files are told
 * by is looked up, and what many share is left out by the database.
 */
final class HeldTraits {
    private static final int SLICE = 20_000;
    private static final int MOST_TIES = 200;

    /** By what those of some slugs ($1) can be told to be alike, as it was written; of ties and posts some. */
    static final String TRAITS = """
            select e.slug, e.kind, x.*
            from entity e
            left join redirect gone on gone.entity = e.id and gone.until = 2147483647
            cross join lateral (
                select s.property::int, coalesce(n.text, d.edtf, t.text, target.slug) as value,
                       coalesce(n.kind = 'PSEUDONYM', false) as pseudonym
                from statement s
                left join name_value n on n.statement = s.id
                left join date_value d on d.statement = s.id
                left join text_value t on t.statement = s.id and s.property = 2
                left join reference_value r on r.statement = s.id
                left join entity target on target.id = r.target
                where s.subject = coalesce(gone.survivor, e.id) and s.written = e.id and s.until = 2147483647
                  and coalesce(n.text, d.edtf, t.text, target.slug) is not null
                union all
                (select 0, 'TIE ' || other.slug, false
                 from (select p.id, p.agent as other from participation p where p.event = e.id
                       union all select p.id, p.event from participation p where p.agent = e.id
                       union all select k.id, k.relative from kinship k where k.agent = e.id
                       union all select k.id, k.agent from kinship k where k.relative = e.id) tie
                 join entity other on other.id = tie.other
                 where exists (select from statement s where s.written = tie.id and s.until = 2147483647
                               and s.subject = standing(tie.id, 2147483646))
                 limit %1$d)
                union all
                (select 0, 'POST ' || o.slug, false
                 from held_position h
                 join entity o on o.id = h.written_organization
                 where h.holder = coalesce(gone.survivor, e.id) and h.written_holder = e.id and h.until = 2147483647
                 limit %1$d)) x
            where e.slug = any($1) and e.kind <= 6
            """.formatted(MOST_TIES);

    /** Who has names that are one of some texts, folded. */
    static final String NAMED = named("n.folded = k.value");

    /** Who has names that hold three words each, folded, and are as long in all as some number. */
    static final String NAMED_AT_LENGTH = named("""
            n.folded like '%' || split_part(k.value, ' ', 1) || '%'
                  and n.folded like '%' || split_part(k.value, ' ', 2) || '%'
                  and n.folded like '%' || split_part(k.value, ' ', 3) || '%'
                  and length(n.folded) = k.number""");

    /** Who is described by one of some texts, folded. */
    static final String DESCRIBED = sharing("""
            join lateral (
                select e.slug, e.kind, normalize(lower(
                           regexp_replace(normalize(t.text, NFKD), '[^[:alnum:]]+', '', 'g')), NFC) as text
                from text_value t
                join statement s on s.id = t.statement and s.until = 2147483647 and s.property = 2
                join entity e on e.id = s.written and e.kind in (2, 5, 6)) found on found.text = k.value
            """);

    /** What happened on some days, by the property. */
    static final String DATED = sharing("""
            join lateral (
                select e.slug, e.kind, d.edtf as text, s.property
                from date_value d
                join statement s on s.id = d.statement and s.until = 2147483647
                join entity e on e.id = s.written and e.kind in (2, 5, 6)) found
                on found.text = k.value and found.property = k.number
            """);

    /** Who or what names some others as a value. */
    static final String PLACED = sharing("""
            join entity named on named.slug = k.value
            cross join lateral (
                select e.slug, e.kind, null as text
                from reference_value r
                join statement s on s.id = r.statement and s.until = 2147483647
                join entity e on e.id = s.written and e.kind in (2, 5, 6)
                where r.target = named.id limit 100) found
            """);

    /** Who took part with some others, or is their kin. */
    static final String TIED = sharing("""
            join entity named on named.slug = k.value
            cross join lateral (
                select e.slug, e.kind, null as text
                from (select p.id, p.event as one from participation p where p.agent = named.id
                      union all select p.id, p.agent from participation p where p.event = named.id
                      union all select r.id, r.agent from kinship r where r.relative = named.id
                      union all select r.id, r.relative from kinship r where r.agent = named.id) tie
                join entity e on e.id = tie.one and e.kind in (2, 5, 6)
                where exists (select from statement s where s.written = tie.id and s.until = 2147483647
                              and s.subject = standing(tie.id, 2147483646))
                limit 100) found
            """);

    /** Which groups have a post at some organizations. */
    static final String POSTED = sharing("""
            join entity named on named.slug = k.value
            cross join lateral (
                select e.slug, e.kind, null as text
                from held_position h
                join entity e on e.id = h.written_holder and e.kind = 2
                where h.organization = standing(named.id, 2147483646) and h.written_organization = named.id
                  and h.until = 2147483647 limit 100) found
            """);

    private static final Map<What, String> BY_WHAT = new EnumMap<>(Map.of(
            What.DESCRIPTION, DESCRIBED,
            What.DATE, DATED,
            What.PLACE, PLACED,
            What.TIE, TIED,
            What.POST, POSTED));

    private final Change change;
    private final Duplicates duplicates;

    private HeldTraits(Change change, Duplicates duplicates) {
        this.change = change;
        this.duplicates = duplicates;
    }

    /** The bearers of names that meet a condition. */
    private static String named(String condition) {
        return sharing("""
                cross join lateral (
                    select e.slug, e.kind, n.text
                    from name_value n
                    join statement s on s.id = n.statement and s.until = 2147483647
                    join entity e on e.id = s.written and e.kind in (1, 3, 4)
                    where\s""" + condition + " limit 100) found\n");
    }

    /** What shares each key ($1 its place, $2 its value, $3 a number); where too many do, only that they do. */
    private static String sharing(String found) {
        return """
                select f.place, f.slug, f.kind, f.text, f.common
                from (select k.place, found.slug, found.kind, found.text,
                             count(*) over (partition by k.place) > 60 as common,
                             row_number() over (partition by k.place) as nth
                      from unnest($1::int[], $2::text[], $3::int[]) as k (place, value, number)
                """ + found + ") f where not f.common or f.nth = 1";
    }

    /** Adds to the duplicates what the record holds of those of the files, and of whoever shares anything with them. */
    static Future<Void> add(Change change, Duplicates duplicates) {
        HeldTraits held = new HeldTraits(change, duplicates);
        return held.traits(duplicates.own()).compose(done -> held.sharers(duplicates.telling()));
    }

    private Future<Void> traits(Collection<String> slugs) {
        return sliced(
                slugs,
                slice -> change.rows(TRAITS, (Object) slice.toArray(String[]::new))
                        .map(rows -> {
                            rows.forEach(this::trait);
                            return null;
                        }));
    }

    private void trait(Row row) {
        String slug = row.text("slug");
        int property = row.number("property");
        duplicates.held(slug, Kind.of(row.number("kind")), trait(property, row.text("value")));
        if (row.flag("pseudonym")) {
            duplicates.hide(slug);
        }
    }

    private static Trait trait(int property, String value) {
        if (property == 0) {
            String[] words = value.split(" ");
            return new Trait(What.valueOf(words[0]), null, words[1]);
        }
        return switch (Property.of(property).type) {
            case NAME -> Trait.name(value);
            case DATE -> Trait.date(Property.of(property), value);
            case REFERENCE -> Trait.place(value);
            default -> Trait.description(value);
        };
    }

    /** Those who share a telling trait; of the named, whatever else is held of them as well. */
    private Future<Void> sharers(Collection<Trait> telling) {
        Map<String, List<Key>> keys = new LinkedHashMap<>();
        for (Trait trait : telling) {
            Key.of(trait)
                    .forEach(key -> keys.computeIfAbsent(sql(key), sql -> new ArrayList<>())
                            .add(key));
        }
        Set<String> named = new HashSet<>();
        Future<Void> looked = Future.succeededFuture();
        for (Map.Entry<String, List<Key>> entry : keys.entrySet()) {
            looked = looked.compose(done -> sliced(entry.getValue(), slice -> look(entry.getKey(), slice, named)));
        }
        return looked.compose(done -> {
            named.removeAll(duplicates.own());
            return traits(named);
        });
    }

    private static String sql(Key key) {
        if (key.trait().what() != What.NAME) {
            return Objects.requireNonNull(BY_WHAT.get(key.trait().what()));
        }
        return key.number() == 0 ? NAMED : NAMED_AT_LENGTH;
    }

    private Future<Void> look(String sql, List<Key> keys, Set<String> named) {
        Integer[] places =
                Stream.iterate(0, place -> place + 1).limit(keys.size()).toArray(Integer[]::new);
        String[] values = keys.stream().map(Key::value).toArray(String[]::new);
        Integer[] numbers = keys.stream().map(Key::number).toArray(Integer[]::new);
        return change.rows(sql, places, values, numbers).map(rows -> {
            rows.forEach(row -> shared(row, keys.get(row.number("place")).trait(), named));
            return null;
        });
    }

    private void shared(Row row, Trait trait, Set<String> named) {
        String slug = row.text("slug");
        if (row.flag("common")) {
            duplicates.common(trait);
        } else if (trait.what() != What.NAME) {
            duplicates.held(slug, Kind.of(row.number("kind")), trait);
        } else if (Trait.name(row.text("text")).equals(trait)) {
            named.add(slug);
        }
    }

    private static <T> Future<Void> sliced(Collection<T> all, Function<List<T>, Future<Void>> each) {
        List<T> list = List.copyOf(all);
        Future<Void> done = Future.succeededFuture();
        for (int from = 0; from < list.size(); from += SLICE) {
            List<T> slice = list.subList(from, Math.min(list.size(), from + SLICE));
            done = done.compose(before -> each.apply(slice));
        }
        return done;
    }
}
