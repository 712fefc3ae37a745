package org.tumen.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** A file in pieces, each made when it is asked for, so that whoever reads slowly holds no more than one or two. */
public interface Pieces {
    /** The next piece; null when the file is whole. Not to be asked for before the one before it came. */
    Future<@Nullable Buffer> next();
}
