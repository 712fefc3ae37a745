package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.ConcurrentHashMap;

/** What is taken in from outside: how large a body, how deep its JSON, and how many sockets and streams of an address. */
public final class Intake {
    private final Addresses addresses;
    private final int sockets;
    private final int bytes;
    private final int depth;
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

    /**
     * @param sockets of one address
     * @param bytes of a body
     * @param depth of objects and lists within one another
     */
    public Intake(Addresses addresses, int sockets, int bytes, int depth) {
        this.addresses = addresses;
        this.sockets = sockets;
        this.bytes = bytes;
        this.depth = depth;
    }

    Addresses addresses() {
        return addresses;
    }

    int bytes() {
        return bytes;
    }

    /** Whether one more socket of the address is taken; each that is taken is {@link #leave left} once. */
    boolean enter(String address) {
        if (address.isEmpty()) {
            return true;
        }
        return open.merge(address, 1, (some, more) -> Math.min(some + more, sockets + 1)) <= sockets || refuse(address);
    }

    void leave(String address) {
        open.computeIfPresent(address, (own, count) -> count == 1 ? null : count - 1);
    }

    private boolean refuse(String address) {
        leave(address);
        return false;
    }

    /**
     * Looks JSON through before it is decoded.
     *
     * @throws BadRequest when its objects and lists are too deep in one another
     */
    void check(Buffer json) {
        int level = 0;
        boolean text = false;
        for (int at = 0; at < json.length(); at++) {
            byte next = json.getByte(at);
            if (text) {
                at += next == '\\' ? 1 : 0;
                text = next != '"';
            } else if (next == '"') {
                text = true;
            } else if (next == '{' || next == '[') {
                level++;
                if (level > depth) {
                    throw new BadRequest("The JSON has more than " + depth + " objects and lists within one another.");
                }
            } else if (next == '}' || next == ']') {
                level--;
            }
        }
    }
}
