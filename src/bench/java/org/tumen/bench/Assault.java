package org.tumen.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How honest questions fare while a server on this machine is attacked, and while it is asked for more than it can do:
 * {@code Assault <port> bombs|overload <seconds>}. Every honest question is another one, so that no kept answer answers it.
 */
public final class Assault {
    private static final int HONEST = 2;
    private static final int BOMBERS = 8;
    private static final int CAPACITY = 16;
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final URI address;

    private Assault(int port) {
        address = URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    /** What came of one load: times in microseconds by status. */
    private static final class Outcome {
        private final Map<Integer, List<Long>> times = new ConcurrentHashMap<>();

        void add(int status, long micros) {
            times.computeIfAbsent(status, absent -> Collections.synchronizedList(new ArrayList<>()))
                    .add(micros);
        }

        String told(double seconds) {
            Map<Integer, String> told = new TreeMap<>();
            times.forEach((status, all) -> {
                List<Long> sorted = all.stream().sorted().toList();
                told.put(
                        status,
                        "%.0f/s p50 %.1f ms p99 %.1f ms"
                                .formatted(
                                        sorted.size() / seconds,
                                        sorted.get(sorted.size() / 2) / 1e3,
                                        sorted.get(sorted.size() * 99 / 100) / 1e3));
            });
            return told.toString();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Assault assault = new Assault(Integer.parseInt(arguments[0]));
        int seconds = Integer.parseInt(arguments[2]);
        assault.load("warm-up", CAPACITY, 5, Assault::honest);
        if (arguments[1].equals("bombs")) {
            assault.load("honest alone", HONEST, seconds / 3, Assault::honest);
            Thread bombers = new Thread(() -> assault.quietly("bombs", BOMBERS, seconds, Assault::bomb));
            bombers.start();
            assault.load("honest beside bombs", HONEST, seconds - 1, Assault::honest);
            bombers.join();
        } else {
            assault.load("at capacity", CAPACITY, seconds, Assault::honest);
            assault.load("at five times capacity", 5 * CAPACITY, seconds, Assault::honest);
        }
        assault.load("the two seconds after", HONEST, 2, Assault::honest);
        assault.load("honest alone again", HONEST, seconds / 3, Assault::honest);
    }

    private void quietly(String what, int clients, int seconds, LongFunction<String> body) {
        try {
            load(what, clients, seconds, body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(String what, int clients, int seconds, LongFunction<String> body) throws InterruptedException {
        Outcome outcome = new Outcome();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = IntStream.range(0, clients)
                .mapToObj(client -> new Thread(() -> client(end, body, outcome)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(what + ", " + clients + " connections: " + outcome.told(seconds));
    }

    private void client(long end, LongFunction<String> body, Outcome outcome) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (System.nanoTime() < end) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.apply(NUMBER.incrementAndGet())))
                    .build();
            long start = System.nanoTime();
            int status = status(client, request);
            outcome.add(status, (System.nanoTime() - start) / 1_000);
            rest(status);
        }
    }

    /** Whoever is told to come back later does, as the header says, but for some that come after a tenth. */
    private static void rest(int status) {
        if (status == 429 || status == 503) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** 0 when the server closed the connection instead of an answer. */
    private static int status(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException closed) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String honest(long number) {
        return json("{ events(first: 20) { nodes { label date { display citations { printed source { title } } }"
                + " participations { agent { label } roles { role } } } } record { revision x" + number + ": licence } }");
    }

    private static String bomb(long number) {
        return switch ((int) (number % 6)) {
            case 0 -> json("{ ...f0 }" + many(40, i -> " fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1)
                    + " }") + " fragment f40 on Query { record { licence x" + number + ": licence } }");
            case 1 -> json("{ " + many(10_000, i -> "a" + i + ": __typename ") + "}");
            case 2 -> json("{ a ".repeat(5_000) + number);
            case 3 -> "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "[".repeat(100_000);
            case 4 -> json("{ x" + number
                    + ": persons(first: 500) { nodes { statements(first: 500) { citations(first: 500) { source {"
                    + " citations(first: 500) { hops { agent { label } } } } } } } } }");
            default -> json(" ".repeat(3_000_000));
        };
    }

    private static String many(int count, java.util.function.IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String json(String query) {
        return new JsonObject().put("query", query).encode();
    }
}
