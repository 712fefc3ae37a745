package org.tumen.db;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Tells a database that is away from a fault of ours by what the client failed with. */
final class Outage {
    /** SQLSTATE of lost and refused connections, a full or stopping server, a database that is closed or gone. */
    private static final Pattern AWAY = Pattern.compile("08|28|3D|53|55000|57P");

    private Outage() {}

    /** What a failure is to the layers above, which do not know the client: an outage in this line, or itself. */
    static Throwable told(Throwable failure, String line) {
        return isAway(failure) ? new DatabaseUnavailable(line, failure) : failure;
    }

    /** The client has one class for a pool without a connection and for a parameter of the wrong type. */
    private static boolean isAway(Throwable failure) {
        if (failure instanceof PgException refused) {
            return AWAY.matcher(String.valueOf(refused.getSqlState())).lookingAt();
        }
        String message = String.valueOf(failure.getMessage());
        boolean wrong = message.startsWith("Parameter at ") || message.startsWith("The number of parameters ");
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof RejectedExecutionException
                || (failure instanceof VertxException && !wrong);
    }
}
