package org.tumen.http;

/** What is taken in from outside: how large a body, how deep its JSON, and how much of one address may be open. */
public final class Intake {
    private final Addresses addresses;
    private final Tally connections;
    private final Tally sockets;
    private final Tally subscriptions;
    private final Rests rests = new Rests();
    private final int bytes;
    private final JsonText json;

    /**
     * @param connections of one address
     * @param sockets of one address, streams of events among them
     * @param subscriptions of one address, over all its sockets and streams
     * @param bytes of a body
     * @param depth of objects and lists within one another
     */
    public Intake(Addresses addresses, int connections, int sockets, int subscriptions, int bytes, int depth) {
        this.addresses = addresses;
        this.connections = new Tally(connections);
        this.sockets = new Tally(sockets);
        this.subscriptions = new Tally(subscriptions);
        this.bytes = bytes;
        this.json = new JsonText(depth);
    }

    Addresses addresses() {
        return addresses;
    }

    Tally connections() {
        return connections;
    }

    Tally sockets() {
        return sockets;
    }

    Tally subscriptions() {
        return subscriptions;
    }

    Rests rests() {
        return rests;
    }

    int bytes() {
        return bytes;
    }

    JsonText json() {
        return json;
    }
}
