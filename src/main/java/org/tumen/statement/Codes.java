package org.tumen.statement;

/** The closed lists of words that values and citations use; every list of kinds ends in OTHER, which takes a label. */
public final class Codes {
    private Codes() {}

    /** The kind of an event. */
    public enum EventKind {
        DEFECTION,
        GROUP_DEFECTION,
        ATTEMPT,
        ASYLUM_REQUEST,
        DISAPPEARANCE,
        ARRIVAL,
        ABDUCTION,
        ANNOUNCEMENT,
        REACTION,
        RECALL,
        INVESTIGATION,
        PUNISHMENT,
        PURGE,
        EXECUTION,
        KILLING,
        REPATRIATION,
        RETURN,
        SANCTION,
        BORDER_MEASURE,
        INFILTRATION,
        SUCCESSION,
        WEAPONS_TEST,
        SPEECH,
        APPEARANCE,
        MOVE_NORTH,
        ATTACK,
        CAPTURE,
        DEATH,
        APPOINTMENT,
        ELECTION,
        POLICY,
        COMMEMORATION,
        FALSE_REPORT,
        CLUSTER,
        OTHER
    }

    /** What an agent was in an event. */
    public enum ParticipationRole {
        DEFECTOR,
        ANNOUNCER,
        CONFIRMER,
        ACTOR,
        ORDERED_BY,
        SUBJECT,
        TARGET,
        VICTIM,
        HOST,
        HELPER,
        INVESTIGATOR,
        SUCCESSOR,
        PREDECESSOR,
        OTHER
    }

    /** Why an agent took part. */
    public enum Motive {
        DISAFFECTION,
        FREEDOM,
        CHILDREN,
        FAMILY,
        POVERTY,
        FEAR,
        INVESTIGATION,
        SANCTIONS,
        RECALL,
        STUDY,
        EXPOSURE,
        COERCION,
        OTHER
    }

    /** What the relative is to the agent. */
    public enum KinRelation {
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING,
        GRANDCHILD,
        GRANDPARENT,
        UNCLE_OR_AUNT,
        NEPHEW_OR_NIECE,
        COUSIN,
        FAMILY,
        RELATIVE,
        COMRADE,
        OTHER
    }

    /** Whether a post is held at the time of the report. */
    public enum Tenure {
        CURRENT,
        FORMER
    }

    /** What a place was in an event. */
    public enum PlaceRole {
        FROM,
        VIA,
        TO,
        AT
    }

    /** How an event stands to another. */
    public enum EventRelation {
        ABOUT,
        PART_OF,
        FOLLOWS
    }

    /** How a claim stands to another. */
    public enum ClaimRelation {
        CONTRADICTS,
        SUPPORTS,
        REPEATS,
        CORRECTS,
        RETRACTS
    }

    /** What a claim is. */
    public enum Topic {
        ASSESSMENT,
        FORECAST,
        RANKING,
        REFUSAL,
        ACCUSATION,
        DENIAL,
        OPINION,
        TREND,
        BACKGROUND,
        DEMAND,
        TESTIMONY,
        OTHER
    }

    /** In what mode a claim speaks. */
    public enum Modality {
        ACTUAL,
        CONDITIONAL,
        FUTURE,
        OUGHT,
        SUSPENDED
    }

    /** Of how many a claim speaks. */
    public enum Scope {
        ALL,
        MOST,
        SOME,
        ONE
    }

    /** How an answer was refused. */
    public enum Refusal {
        DECLINED,
        NOT_REACHED,
        DID_NOT_SAY
    }

    /** What an accusation is of. */
    public enum Offence {
        EMBEZZLEMENT,
        LEAKING_SECRETS,
        SEXUAL_VIOLENCE,
        ABDUCTION,
        KILLING,
        REPRESSION,
        OTHER
    }

    /** The kind of a name. */
    public enum NameKind {
        NAME,
        ALIAS,
        FORMER,
        PSEUDONYM,
        MISPRINT
    }

    /** The system in which a name is spelled. */
    public enum NameSystem {
        REVISED,
        MCCUNE_REISCHAUER,
        DPRK,
        PRESS,
        HANGUL,
        HANJA
    }

    /** The part of a report where something stands. */
    public enum Part {
        HEADLINE,
        BYLINE,
        LEAD,
        BODY,
        CAPTION,
        BIO
    }

    /** How a source hedges what it prints. */
    public enum Hedge {
        NONE,
        REPORTED,
        BELIEVED,
        PRESUMED,
        ALLEGED
    }

    /** How a source stands to what it prints. */
    public enum Stance {
        ASSERTS,
        CONFIRMS,
        DENIES,
        DOUBTS,
        DECLINES
    }

    /** Whether the text says it or it follows from the text. */
    public enum Basis {
        STATED,
        INFERRED
    }

    /** What an agent of a chain of attribution did. */
    public enum Act {
        SAID,
        WROTE,
        QUOTED,
        TRANSLATED,
        CONFIRMED
    }

    /** Why a person may be named. */
    public enum PublicBasis {
        SELF_PUBLISHED,
        OFFICIALLY_CONFIRMED,
        OFFICE_HOLDER,
        PRESS_NAMED_OFFICIAL
    }

    /** The rank that a curator gave a statement. */
    public enum Rank {
        PREFERRED,
        NORMAL,
        DEPRECATED
    }
}
