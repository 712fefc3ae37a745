package org.tumen.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Folded;
import org.tumen.statement.Property;

/**
 * Something by which those who may be one are alike.
 *
 * @param property which day it is, of days only
 * @param value the words of a name in order of the alphabet, a description folded, a day, or the slug of another
 */
record Trait(What what, @Nullable Property property, String value) {
    /** What two may share. */
    enum What {
        NAME("name"),
        DESCRIPTION("description"),
        DATE(""),
        PLACE("place"),
        TIE("tie to"),
        POST("post at");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** A name is enough for who has one; of others two things must agree. */
        boolean tells(Kind kind) {
            boolean isNamed = kind == Kind.PERSON || kind == Kind.ORGANIZATION || kind == Kind.PLACE;
            return isNamed == (this == NAME);
        }
    }

    /** "Yong Ho Thae" is "Thae Yong-ho". */
    static Trait name(String text) {
        String words = Arrays.stream(text.split("[\\s,-]+"))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        return new Trait(What.NAME, null, words);
    }

    static Trait description(String text) {
        return new Trait(What.DESCRIPTION, null, Folded.of(text));
    }

    static Trait date(Property property, String edtf) {
        return new Trait(What.DATE, property, edtf);
    }

    static Trait place(String slug) {
        return new Trait(What.PLACE, null, slug);
    }

    static Trait tie(String slug) {
        return new Trait(What.TIE, null, slug);
    }

    static Trait post(String slug) {
        return new Trait(What.POST, null, slug);
    }

    @Override
    public String toString() {
        String words = property == null ? what.words : property.name().toLowerCase(Locale.ROOT);
        return "the " + words + " " + value;
    }
}
