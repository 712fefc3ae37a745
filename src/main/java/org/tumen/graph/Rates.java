package org.tumen.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * How much each address has asked for lately: a bucket that fills by the second. What was read is taken out afterwards,
 * so a bucket may be in debt, and whoever is waits. Only so many addresses are remembered.
 */
final class Rates {
    private static final int SECONDS = 10;
    private static final int ADDRESSES = 50_000;

    private final int perSecond;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofSeconds(10L * SECONDS))
            .executor(Runnable::run)
            .build();

    /** What is left for an address, and since when. */
    private static final class Bucket {
        private double left;
        private long since = System.nanoTime();

        Bucket(double left) {
            this.left = left;
        }
    }

    Rates(int perSecond) {
        this.perSecond = perSecond;
    }

    /** @throws Problem when the address has asked for too much */
    void check(String address) {
        double left = take(address, 0);
        if (left < 0) {
            int seconds = (int) Math.ceil(-left / perSecond);
            throw new Problem(
                    Problem.Code.LIMITED,
                    "One address may ask for " + perSecond + " points of cost a second; try again in " + seconds
                            + " seconds.",
                    java.util.Map.of("retryAfter", seconds));
        }
    }

    /** Takes so much out and gives what is left; nobody's bucket is always full. */
    double take(String address, long cost) {
        if (address.isEmpty()) {
            return 1;
        }
        Bucket bucket = buckets.get(address, absent -> new Bucket((double) perSecond * SECONDS));
        synchronized (bucket) {
            long now = System.nanoTime();
            double filled = bucket.left + (now - bucket.since) / 1e9 * perSecond;
            bucket.left = Math.min((double) perSecond * SECONDS, filled) - cost;
            bucket.since = now;
            return bucket.left;
        }
    }
}
