package org.tumen.http;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where a request comes, for counting alone: it is never logged. Behind a proxy of ours that is what the proxy says
 * (Forwarded, RFC 7239, or X-Forwarded-For), read from the right; what anybody else says is not believed. A household has
 * 64 bits of IPv6.
 */
public final class Addresses {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^;\"]+)\"?");
    private static final int HOUSEHOLD = 8;

    private final List<Range> proxies;

    /** Addresses that begin with the same bits. */
    private record Range(byte[] address, int bits) {
        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 128 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Addresses(List<Range> proxies) {
        this.proxies = proxies;
    }

    /**
     * Behind these proxies: addresses or ranges such as {@code 10.0.0.0/8}, with commas between them.
     *
     * @throws IllegalArgumentException with one line on the first that is none
     */
    public static Addresses behind(String proxies) {
        return new Addresses(Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Addresses::range)
                .toList());
    }

    /** The address that a request counts against. */
    String of(HttpServerRequest request) {
        byte[] remote = NetUtil.createByteArrayFromIpAddressString(
                request.remoteAddress().hostAddress());
        return remote == null ? "" : of(remote, request.headers());
    }

    /** The one that a connection counts against; a proxy's counts against nobody, it has those of all who stand behind it. */
    String of(HttpConnection connection) {
        byte[] remote = NetUtil.createByteArrayFromIpAddressString(
                connection.remoteAddress().hostAddress());
        return remote == null || isProxy(remote) ? "" : told(remote);
    }

    private String of(byte[] remote, MultiMap headers) {
        if (!isProxy(remote)) {
            return told(remote);
        }
        byte[] nearest = remote;
        List<String> said = said(headers);
        for (int hop = said.size() - 1; hop >= 0 && isProxy(nearest); hop--) {
            byte[] next = bytes(said.get(hop));
            if (next == null) {
                break;
            }
            nearest = next;
        }
        return told(nearest);
    }

    private boolean isProxy(byte[] address) {
        return proxies.stream().anyMatch(range -> range.holds(address));
    }

    private static List<String> said(MultiMap headers) {
        List<String> said = new ArrayList<>();
        for (String line : headers.getAll("Forwarded")) {
            for (String hop : line.split(",")) {
                var match = FOR.matcher(hop);
                said.add(match.find() ? match.group(1) : "unknown");
            }
        }
        if (said.isEmpty()) {
            headers.getAll("X-Forwarded-For").forEach(line -> said.addAll(Arrays.asList(line.split(","))));
        }
        return said;
    }

    /** With or without a port and brackets. */
    private static byte @Nullable [] bytes(String text) {
        String address = text.strip();
        if (address.startsWith("[")) {
            address = address.substring(1, Math.max(1, address.indexOf(']')));
        } else if (address.indexOf(':') == address.lastIndexOf(':')) {
            address = address.replaceFirst(":\\d+$", "");
        }
        return NetUtil.createByteArrayFromIpAddressString(address);
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        byte[] address = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        if (address == null || (slash >= 0 && !bits.matches("\\d{1,3}"))) {
            throw new IllegalArgumentException("has something that is no address and no range: '" + text + "'");
        }
        int count = slash < 0 ? address.length * 8 : Integer.parseInt(bits);
        if (count > address.length * 8) {
            throw new IllegalArgumentException("has a range of too many bits: '" + text + "'");
        }
        return new Range(address, count);
    }

    private static String told(byte[] address) {
        try {
            InetAddress whole = InetAddress.getByAddress(address); // an IPv4 address within IPv6 comes out as IPv4
            byte[] own = whole.getAddress();
            if (!(whole instanceof Inet4Address)) {
                Arrays.fill(own, HOUSEHOLD, own.length, (byte) 0);
            }
            return InetAddress.getByAddress(own).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
