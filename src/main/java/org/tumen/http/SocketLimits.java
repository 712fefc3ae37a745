package org.tumen.http;

import java.time.Duration;

/**
 * How much one socket may take, and how long the other side may keep silent.
 *
 * @param init how long it may take to begin
 * @param ping how often it is pinged; one that answers none of two is given up
 * @param stall how long it may leave unread what it was sent
 * @param linger how long it may take to close
 * @param message the most bytes of a message
 * @param messages the most messages of a second; more are read later
 * @param operations the most operations under way
 * @param characters the most characters of all operations under way together
 * @param questions how many queries are answered at the same time
 */
public record SocketLimits(
        Duration init,
        Duration ping,
        Duration stall,
        Duration linger,
        int message,
        int messages,
        int operations,
        int characters,
        int questions) {
    /** What a server allows. */
    public static final SocketLimits STANDARD = new SocketLimits(
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            1_000_000,
            2_000,
            1_000,
            4_000_000,
            8);
}
