package org.tumen.summary;

/** Where a claim stands among the links and stances in sight; of two, the later one here is the stronger. */
public enum Standing {
    /** Nobody in sight says otherwise, or whoever did took it back. */
    STANDING,
    /** Others say otherwise and have not taken it back, or a source denies or doubts it. */
    DISPUTED,
    /** A later source's claim contradicts it, and none since contradicts that one. */
    CONTRADICTED,
    /** A claim corrects it. */
    CORRECTED,
    /** A claim takes it back. */
    RETRACTED
}
