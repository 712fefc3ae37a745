package org.tumen.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Asks a server over connections that stay open, each again as soon as it is answered, and tells rate and times. */
final class Load {
    private static final int MOST = 5_000_000;
    private static final long TICKS = 100;
    private static final int PATIENCE_MILLIS = 20_000;

    /** How an answer begins that says what went wrong. */
    private static final String ERRORS = "{\"errors\"";

    private final int port;
    private final int connections;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final HttpClient client;
    private final int[] micros = new int[MOST];
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile long end;
    private volatile long bytes;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
        client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(connections));
    }

    /** What was measured: answers a second, times in milliseconds, bytes of the last answer, answers that were no 200 or 304. */
    record Measured(int answers, double rate, double half, double most, long bytes, int wrong) {
        @Override
        public String toString() {
            return "%d answers, %.0f/s, p50 %.2f ms, p99 %.2f ms, %d bytes, %d wrong"
                    .formatted(answers, rate, half, most, bytes, wrong);
        }
    }

    /** The address of a query asked by GET. */
    static String address(String query) {
        return "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The ETag of an answer. */
    @Nullable
    String tag(String address) {
        return once(address).headers().firstValue("ETag").orElse(null);
    }

    /** The answer to one question. */
    private HttpResponse<String> once(String address) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks from the event loop: to a thread beside it an answer may come before anybody listens, and is lost. */
    Measured run(int seconds, int most, IntFunction<String> address, Map<String, String> headers) {
        answered.set(0);
        wrong.set(0);
        long start = System.nanoTime();
        end = start + seconds * 1_000_000_000L;
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<?>[] all = new CompletableFuture<?>[connections];
        for (int connection = 0; connection < connections; connection++) {
            CompletableFuture<?> done = new CompletableFuture<>();
            all[connection] = done;
            vertx.runOnContext(turn -> ask(asked, Math.min(most, MOST), address, headers, done));
        }
        CompletableFuture.allOf(all).join();
        double taken = (System.nanoTime() - start) / 1e9;
        int count = answered.get();
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return new Measured(
                count,
                count / taken,
                sorted[count / 2] / 1e3,
                sorted[(int) (count * 0.99)] / 1e3,
                bytes,
                wrong.get());
    }

    private void ask(
            AtomicInteger asked,
            int most,
            IntFunction<String> address,
            Map<String, String> headers,
            CompletableFuture<?> done) {
        int number = asked.getAndIncrement();
        if (number >= most || System.nanoTime() > end) {
            done.complete(null);
            return;
        }
        long start = System.nanoTime();
        client.request(request(address.apply(number)))
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    return request.send();
                })
                .compose(response -> {
                    if (response.statusCode() != 200 && response.statusCode() != 304) {
                        wrong.incrementAndGet();
                    }
                    return response.body();
                })
                .onComplete(body -> {
                    micros[answered.getAndIncrement()] = (int) ((System.nanoTime() - start) / 1_000);
                    Buffer read = body.result();
                    bytes = read == null ? -1 : read.length();
                    if (read == null || read.length() > ERRORS.length() && ERRORS.equals(read.getString(0, ERRORS.length()))) {
                        wrong.incrementAndGet();
                    }
                    ask(asked, most, address, headers, done);
                });
    }

    /** A client that waits for ever would end no measure. */
    private RequestOptions request(String address) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("localhost")
                .setPort(port)
                .setURI(address)
                .setTimeout(PATIENCE_MILLIS);
    }

    /** The seconds of processor time that a process has taken so far. */
    static double processor(long process) {
        try {
            String[] words = java.nio.file.Files.readString(Path.of("/proc/" + process + "/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            return (Long.parseLong(words[11]) + Long.parseLong(words[12])) / (double) TICKS;
        } catch (IOException gone) {
            return Double.NaN;
        }
    }

    /** What a process holds in its heap once the garbage is collected, as its own tool tells it. */
    static String heap(long process) throws IOException {
        String told = "";
        for (String command : List.of("GC.run", "GC.run", "GC.heap_info")) {
            told = new String(
                    new ProcessBuilder("jcmd", Long.toString(process), command)
                            .start()
                            .getInputStream()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
        return told.replaceAll("(?s).*?(used \\d+K).*", "$1");
    }

    /** A number of the server's metrics, summed over its labels. */
    double metric(String start) {
        return once("/metrics").body().lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    void close() {
        Waiting.on(vertx.close());
    }

}
