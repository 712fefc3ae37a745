package org.tumen.http;

import java.util.concurrent.ConcurrentHashMap;

/** How many of something each address has open, and whether it may have one more. */
final class Tally {
    private final int most;
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

    Tally(int most) {
        this.most = most;
    }

    /** Whether one more of the address is taken; each that is taken is {@link #leave left} once. Nobody's are not counted. */
    boolean enter(String address) {
        if (address.isEmpty()) {
            return true;
        }
        if (open.merge(address, 1, Integer::sum) <= most) {
            return true;
        }
        leave(address);
        return false;
    }

    void leave(String address) {
        open.computeIfPresent(address, (own, count) -> count == 1 ? null : count - 1);
    }
}
