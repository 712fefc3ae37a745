package org.tumen.entity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an entity is; the code is what the database stores, the name is the type in the schema. */
public enum Kind {
    PERSON(1, "Person"),
    GROUP(2, "Group"),
    ORGANIZATION(3, "Organization"),
    PLACE(4, "Place"),
    POSITION(5, "Position"),
    EVENT(6, "Event"),
    CLAIM(7, "Claim"),
    SERIES(8, "Series"),
    SOURCE(9, "Source"),
    KINSHIP(10, "Kinship"),
    PARTICIPATION(11, "Participation"),
    OBSERVATION(12, "Observation"),
    DEFECTOR(13, "Defector");

    /** Who can act, speak and be spoken of. */
    public static final Set<Kind> AGENTS = EnumSet.of(PERSON, GROUP, ORGANIZATION);

    /** Subjects that are made of other entities and named by a hash of their parts. */
    public static final Set<Kind> COMPOSITES = EnumSet.of(KINSHIP, PARTICIPATION, OBSERVATION);

    /** Subjects that are called after what they are of, where they stand alone. */
    public static final Set<Kind> PARTS = EnumSet.of(POSITION, KINSHIP, PARTICIPATION, OBSERVATION);

    /** What may turn out to be told twice under two slugs; the others are named by whoever wrote them. */
    public static final Set<Kind> MERGEABLE = EnumSet.of(PERSON, GROUP, ORGANIZATION, PLACE, POSITION, EVENT);

    public final int code;
    public final String type;

    Kind(int code, String type) {
        this.code = code;
        this.type = type;
    }

    /** The kind with this database code; the code must be one of ours. */
    public static Kind of(int code) {
        return values()[code - 1];
    }

    /** The word for people: "person", "claim". */
    public String word() {
        return type.toLowerCase(Locale.ROOT);
    }
}
