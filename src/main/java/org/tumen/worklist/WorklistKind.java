package org.tumen.worklist;

/** The lists of what an editor may look at, each with the SQL that finds it. */
public enum WorklistKind {
    UNCITED(WorkItems.UNCITED),
    SINGLE_ORIGIN(WorkItems.SINGLE_ORIGIN),
    CONTRADICTION(WorkItems.CONTRADICTION),
    PROVISIONAL(WorkItems.PROVISIONAL),
    UNDATED_SOURCE(WorkItems.UNDATED_SOURCE),
    DUPLICATE(WorkItems.DUPLICATE);

    final String sql;

    WorklistKind(String sql) {
        this.sql = sql;
    }
}
