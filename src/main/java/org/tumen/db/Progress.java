package org.tumen.db;

/** Is told how far a long piece of work is; called where the work is done, so it must not block. */
public interface Progress {
    /** Nobody waits. */
    Progress SILENT = (step, done, all) -> {};

    /** @param step what is being done, for people, such as "statements written" */
    void at(String step, long done, long all);
}
