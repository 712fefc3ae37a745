package org.tumen.statement;

import static org.tumen.entity.Kind.CLAIM;
import static org.tumen.entity.Kind.EVENT;
import static org.tumen.entity.Kind.GROUP;
import static org.tumen.entity.Kind.KINSHIP;
import static org.tumen.entity.Kind.OBSERVATION;
import static org.tumen.entity.Kind.ORGANIZATION;
import static org.tumen.entity.Kind.PARTICIPATION;
import static org.tumen.entity.Kind.PERSON;
import static org.tumen.entity.Kind.PLACE;
import static org.tumen.entity.Kind.POSITION;
import static org.tumen.entity.Kind.SERIES;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;

/**
 * What a statement can say of a subject: of which kinds, with which type of value, and whether one value is true at a
 * time (ONE: it picks, disputes and has a singular) or many are (MANY: no singular).
 */
public enum Property {
    NAME(1, Type.NAME, null, "names", PERSON, ORGANIZATION, PLACE),
    DESCRIPTION(
            2, Type.TEXT, "description", "descriptions", PERSON, GROUP, ORGANIZATION, PLACE, EVENT, SERIES, POSITION),
    BIRTH_DATE(3, Type.DATE, "birthDate", "birthDates", PERSON),
    DEATH_DATE(4, Type.DATE, "deathDate", "deathDates", PERSON),
    BIRTHPLACE(5, PLACE, null, "birthplace", "birthplaces", PERSON),
    AGE(6, Type.FIGURE, null, "ages", PERSON),
    DEGREE(7, Type.TEXT, null, "degrees", PERSON),
    HEADCOUNT(8, Type.FIGURE, "headcount", "headcounts", GROUP, EVENT, PARTICIPATION),
    PARENT(9, ORGANIZATION, null, "parent", "parents", ORGANIZATION),
    SEAT(10, PLACE, null, null, "seats", ORGANIZATION),
    WITHIN(11, PLACE, null, "within", "withins", PLACE),
    TITLE(12, Type.TEXT, "title", "titles", POSITION),
    SENIORITY(13, Type.FIGURE, "seniority", "seniorities", POSITION),
    TENURE(14, Codes.Tenure.class, null, "tenures", POSITION),
    DUTY(15, Type.TEXT, null, "duties", POSITION),
    START(16, Type.DATE, "start", "starts", POSITION),
    END(17, Type.DATE, "end", "ends", POSITION),
    LOCATION(18, PLACE, null, null, "locations", POSITION),
    RELATION(19, Codes.KinRelation.class, null, "relations", KINSHIP),
    KIND(20, Codes.EventKind.class, "kind", "kinds", EVENT),
    DATE(21, Type.DATE, "date", "dates", EVENT),
    DEPARTED(22, Type.DATE, "departed", "departures", EVENT),
    ARRIVED(23, Type.DATE, "arrived", "arrivals", EVENT),
    ANNOUNCED(24, Type.DATE, "announced", "announcements", EVENT),
    EVENT_PLACE(25, PLACE, Codes.PlaceRole.class, null, "places", EVENT),
    OUTCOME(26, Type.TEXT, null, "outcomes", EVENT),
    EVENT_LINK(27, EVENT, Codes.EventRelation.class, null, "links", EVENT),
    ROLE(28, Codes.ParticipationRole.class, null, "roles", PARTICIPATION),
    MOTIVE(29, Codes.Motive.class, null, "motives", PARTICIPATION),
    CAPACITY(30, POSITION, null, null, "capacities", PARTICIPATION),
    FIGURE(31, Type.FIGURE, "figure", "figures", OBSERVATION),
    WORDING(32, Type.WORDING, "wording", "wordings", CLAIM),
    COORDINATES(33, Type.POINT, "coordinates", "points", PLACE);

    /** The type of a value, and with it the table that holds it; points stand among the texts. */
    public enum Type {
        NAME,
        DATE,
        TEXT,
        CODE,
        REFERENCE,
        FIGURE,
        WORDING,
        POINT
    }

    public final int code;
    public final Type type;
    /** The closed list of a CODE value, or of the role of a REFERENCE; null where there is none. */
    public final @Nullable Class<? extends Enum<?>> codes;
    /** The kind that a REFERENCE points to. */
    public final @Nullable Kind target;
    /** The schema's field for the picked value; null for MANY. */
    public final @Nullable String singular;
    /** The schema's field for all values, and the key in record files. */
    public final String plural;

    public final Set<Kind> subjects;

    Property(int code, Type type, @Nullable String singular, String plural, Kind first, Kind... rest) {
        this(code, type, null, null, singular, plural, EnumSet.of(first, rest));
    }

    Property(int code, Class<? extends Enum<?>> codes, @Nullable String singular, String plural, Kind subject) {
        this(code, Type.CODE, codes, null, singular, plural, EnumSet.of(subject));
    }

    Property(
            int code,
            Kind target,
            @Nullable Class<? extends Enum<?>> roles,
            @Nullable String singular,
            String plural,
            Kind subject) {
        this(code, Type.REFERENCE, roles, target, singular, plural, EnumSet.of(subject));
    }

    Property(
            int code,
            Type type,
            @Nullable Class<? extends Enum<?>> codes,
            @Nullable Kind target,
            @Nullable String singular,
            String plural,
            Set<Kind> subjects) {
        this.code = code;
        this.type = type;
        this.codes = codes;
        this.target = target;
        this.singular = singular;
        this.plural = plural;
        this.subjects = subjects;
    }

    /** Whether one value is true at a time, so that values can be in dispute. */
    public boolean isOne() {
        return singular != null;
    }

    /** The name for readers: "birth date". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The property with this database code; the code must be one of ours. */
    public static Property of(int code) {
        return values()[code - 1];
    }
}
