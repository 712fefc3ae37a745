package org.tumen.statement;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tumen.entity.Kind;
import org.tumen.graph.Grouping;

/**
 * What lists are filtered and counted by besides dates and numbers. A subject of a list has terms, one number each: the
 * subject's kind, what the term is, and the id of an entity or a hash of a word. The codes stand in the database.
 */
public enum Term {
    KIND(1),
    PLACE(2),
    /** The outermost of the places that a place lies within; itself when it lies within none. */
    COUNTRY(3),
    AGENT(4),
    ROLE(5),
    MOTIVE(6),
    ORGANIZATION(7),
    PUBLISHER(8),
    SPEAKER(9),
    /** Whoever stands anywhere in a chain of attribution. */
    CHAIN(10),
    ABOUT(11),
    AUTHOR(12),
    TOPIC(13),
    MODALITY(14),
    OFFENCE(15),
    REFUSAL(16),
    BASIS(17),
    UNIT(18),
    MEASURE(19),
    PRODUCER(20),
    LANGUAGE(21),
    SEEN(22),
    NAMED(23);

    private static final Set<Term> ENTITIES =
            EnumSet.of(PLACE, COUNTRY, AGENT, ORGANIZATION, PUBLISHER, SPEAKER, CHAIN, ABOUT, AUTHOR, PRODUCER);
    private static final int VALUE_BITS = 44;
    private static final int CODE_BITS = 6;
    private static final long WORD = 0xffffffffL;

    public final int code;

    Term(int code) {
        this.code = code;
    }

    /** The term with this database code; the code must be one of ours. */
    public static Term of(int code) {
        return values()[code - 1];
    }

    /** The term of a subject of some kind that points to an entity. */
    public long of(Kind kind, long entity) {
        return base(kind) | entity;
    }

    /** The term of a subject of some kind that is a word. */
    public long of(Kind kind, String word) {
        return of(kind, hash(word));
    }

    /** The terms of subjects of some kind that are one of some words. */
    public Long[] of(Kind kind, Collection<?> words) {
        return words.stream().map(word -> of(kind, word.toString())).toArray(Long[]::new);
    }

    /** The terms of this sort that subjects of some kind can have. */
    public Grouping.Terms terms(Kind kind) {
        return new Grouping.Terms(base(kind), base(kind) + (1L << VALUE_BITS));
    }

    private long base(Kind kind) {
        return ((long) kind.code << CODE_BITS | code) << VALUE_BITS;
    }

    /** Those of some terms that are words. */
    public static List<Long> words(List<Long> terms) {
        return terms.stream().filter(term -> !ENTITIES.contains(sort(term))).toList();
    }

    /** The same term of a subject of another kind. */
    public static long moved(long term, Kind to) {
        return sort(term).of(to, term & ((1L << VALUE_BITS) - 1));
    }

    /** Of which kind of subject a number is a term. */
    public static Kind kind(long term) {
        return Kind.of((int) (term >>> VALUE_BITS + CODE_BITS));
    }

    /** Which sort of term a number is. */
    public static Term sort(long term) {
        return of((int) (term >>> VALUE_BITS) & ((1 << CODE_BITS) - 1));
    }

    /** What gives back the word of a value; null for a word that is none of these. */
    public static Function<Long, String> words(Collection<String> words) {
        Map<Long, String> byHash = words.stream().collect(Collectors.toMap(Term::hash, Function.identity()));
        return byHash::get;
    }

    /** The same for the values of an enum. */
    public static Function<Long, String> words(Class<? extends Enum<?>> words) {
        return words(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    private static long hash(String word) {
        return word.hashCode() & WORD;
    }
}
