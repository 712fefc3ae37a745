package org.tumen.http;

/** An operation under way on a socket. */
interface Underway {
    /** Goes on where it can: the record has moved, the socket has drained, or another operation has ended. */
    void wake();

    /** Ends it without a word. */
    void end();
}
