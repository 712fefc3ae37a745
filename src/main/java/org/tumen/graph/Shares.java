package org.tumen.graph;

import java.time.Duration;

/**
 * How much of the server operations may take together, and those of one address.
 *
 * @param operations how many run at once
 * @param waiting how many more may wait for their turn
 * @param addressOperations how many of one address run and wait
 * @param addressCost how much an address may ask for in a second, in points of {@link Cost}; ten seconds' worth at once
 * @param execution how long an operation may take, with waiting
 */
public record Shares(int operations, int waiting, int addressOperations, int addressCost, Duration execution) {}
