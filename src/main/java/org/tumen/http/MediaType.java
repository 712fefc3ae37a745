package org.tumen.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The media types that GraphQL is answered in, and which of them a client asks for (RFC 9110, section 12.5.1). */
enum MediaType {
    JSON("application", "json"),
    GRAPHQL("application", "graphql-response+json"),
    EVENTS("text", "event-stream");

    private static final String UTF_8 = "; charset=utf-8";
    private static final String KEY = "media type";
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");
    private static final int HEADERS = 200;

    /** What was chosen for a header: clients send the same few. */
    private static final LoadingCache<String, Optional<MediaType>> CHOSEN =
            Caffeine.newBuilder().maximumSize(HEADERS).executor(Runnable::run).build(MediaType::of);

    private final String type;
    private final String subtype;

    MediaType(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    /** As the header has it: everything that the program says is UTF-8. */
    String header() {
        return type + "/" + subtype + UTF_8;
    }

    /** A range of types that a client takes, how gladly, and where in its list. */
    private record Range(String type, String subtype, double weight, int place) {
        boolean holds(MediaType wanted) {
            if (wanted == EVENTS && !subtype.equals(EVENTS.subtype)) {
                return false; // a stream is only for who knows of it
            }
            return (type.equals("*") || type.equals(wanted.type))
                    && (subtype.equals("*") || subtype.equals(wanted.subtype));
        }

        int precision() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }

    /** The type that the client likes best, plain JSON when it does not say; empty when it takes none of them. */
    static Optional<MediaType> of(RoutingContext context) {
        Optional<MediaType> known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var chosen = CHOSEN.get(String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT)));
        context.put(KEY, chosen);
        return chosen;
    }

    private static Optional<MediaType> of(String accepted) {
        if (parts(accepted, ",").isEmpty()) {
            return Optional.of(JSON);
        }
        var ranges = ranges(accepted);
        return Arrays.stream(values())
                .flatMap(type -> range(ranges, type).map(range -> new Choice(type, range)))
                .filter(choice -> choice.range().weight() > 0)
                .max(Comparator.comparingDouble(
                                (Choice choice) -> choice.range().weight())
                        .thenComparing(choice -> -choice.range().place())
                        .thenComparing(Choice::type, Comparator.reverseOrder()))
                .map(Choice::type);
    }

    /** Whether the header says JSON in UTF-8, the only charset that JSON has. */
    static boolean isJson(@Nullable String contentType) {
        var parts = parts(contentType == null ? "" : contentType, ";");
        return !parts.isEmpty() && parts.get(0).equals("application/json") && isUtf8(parts);
    }

    /** A type of ours and the range that holds it. */
    private record Choice(MediaType type, Range range) {}

    /** The most precise range that holds the type says how gladly it is taken. */
    private static Stream<Range> range(List<Range> ranges, MediaType type) {
        return ranges.stream()
                .filter(range -> range.holds(type))
                .max(Comparator.comparingInt(Range::precision).thenComparing(range -> -range.place()))
                .stream();
    }

    private static List<Range> ranges(String header) {
        var written = parts(header, ",");
        return IntStream.range(0, written.size())
                .mapToObj(place -> range(written.get(place), place))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Range> range(String written, int place) {
        var parts = parts(written, ";");
        var names = parts.isEmpty() ? new String[0] : parts.get(0).split("/", -1);
        if (names.length == 1 && names[0].equals("*")) {
            names = new String[] {"*", "*"}; // as old clients of Java write it
        }
        if (names.length != 2 || !isUtf8(parts)) {
            return Optional.empty();
        }
        return Optional.of(new Range(names[0].strip(), names[1].strip(), weight(parts), place));
    }

    /** How gladly a client takes a coding of these lists (RFC 9110, section 12.5.3), from 0 to 1. */
    static double weighs(List<String> headers, String coding) {
        var weights = parts(String.join(",", headers), ",").stream()
                .map(written -> parts(written, ";"))
                .filter(parts -> !parts.isEmpty())
                .collect(Collectors.toMap(parts -> parts.get(0), MediaType::weight, Math::max));
        return weights.getOrDefault(coding, weights.getOrDefault("*", 0.0));
    }

    private static double weight(List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith("q="))
                .findFirst()
                .map(part -> part.substring(2))
                .map(weight -> weight.matches("[01]?\\.?\\d{0,3}") && weight.matches(".*\\d.*")
                        ? Math.min(1, Double.parseDouble(weight))
                        : 0)
                .orElse(1.0);
    }

    private static boolean isUtf8(List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith("charset="))
                .map(part -> part.substring("charset=".length()).replace("\"", ""))
                .allMatch(charset -> charset.equals("utf-8") || charset.equals("utf8"));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(separator))
                .map(part -> EQUALS.matcher(part.strip()).replaceAll("="))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
