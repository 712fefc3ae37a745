package org.tumen.http;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/** Reads requests as Vert.x does, but for those with two lengths (RFC 9112, section 6.3), of which it would believe one. */
final class StrictDecoder extends VertxHttpRequestDecoder {
    static final String NAME = "httpDecoder";

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage request) {
        throw new IllegalArgumentException("chunked and with a length");
    }
}
