package org.tumen.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off a connection on which a request begins and its head does not end, or whose answer is not read, however many bytes
 * of them pass; Vert.x only looks for connections on which nothing happens. Of a body without end it leaves what nobody asked
 * for unread: whoever reads an answer only after all was written gets it for a few megabytes too many. One that
 * was refused what took long to look at {@link Rests rests}. It lives on the connection's event loop.
 */
final class Patience extends ChannelInboundHandlerAdapter {
    private static final int HEAD_SECONDS = 10;
    private static final int ANSWER_SECONDS = 30;
    private static final long HEARD_BYTES = 4L << 20;
    private static final int LINGER_SECONDS = 1;

    private final Intake intake;
    private final String address;
    private final boolean entered;
    private boolean headed;
    private boolean released;
    private long heard;
    private long begun = System.nanoTime();
    private long rested = begun;
    private @Nullable ScheduledFuture<?> end;

    private Patience(Intake intake, String address) {
        this.intake = intake;
        this.address = address;
        this.entered = intake.connections().enter(address);
    }

    /** Watches over a connection from its first byte. */
    static void watch(HttpConnection connection, Intake intake) {
        var patience = new Patience(intake, intake.addresses().of(connection));
        ((ConnectionBase) connection).channel().pipeline().addFirst(patience);
    }

    /** The head of a request is there. One on a connection too many is told so, and ends it. */
    static void headed(RoutingContext context) {
        var patience = of(context.request().connection());
        if (patience == null) {
            context.next();
            return;
        }
        patience.stop();
        patience.headed = true;
        patience.heard = 0;
        patience.begun = System.nanoTime();
        context.addEndHandler(answered -> patience.headed = false);
        if (patience.entered) {
            context.next();
            return;
        }
        Refusal.MANY_CONNECTIONS.close(context);
    }

    /** Goes on when the connection has rested; its bytes wait meanwhile. */
    static void rested(RoutingContext context) {
        var patience = of(context.request().connection());
        var millis = patience == null ? 0 : TimeUnit.NANOSECONDS.toMillis(patience.rested - System.nanoTime());
        if (millis <= 0) {
            context.next();
            return;
        }
        context.request().pause();
        context.vertx().setTimer(millis, enough -> {
            whole(context);
            context.request().resume();
            context.next();
        });
    }

    /** The request is there whole: what it takes from now on is our work. */
    static void whole(RoutingContext context) {
        var patience = of(context.request().connection());
        if (patience != null) {
            patience.begun = System.nanoTime();
        }
    }

    /** The request was looked at and refused. A proxy's connection need not rest: many people share it. */
    static void refused(RoutingContext context) {
        var patience = of(context.request().connection());
        if (patience == null || patience.address.isEmpty()) {
            return;
        }
        var took = System.nanoTime() - patience.begun;
        patience.rested = System.nanoTime()
                + patience.intake.rests().after(patience, took).toNanos();
    }

    /** The request was answered: who is refused beside it rests. */
    static void served(RoutingContext context) {
        var patience = of(context.request().connection());
        if (patience != null) {
            patience.intake.rests().served(patience);
        }
    }

    /** The answer is on its way. */
    static void answered(RoutingContext context, Future<Void> sent) {
        var connection = context.request().connection();
        var late = context.vertx().setTimer(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS), timer -> connection.close());
        sent.onComplete(done -> context.vertx().cancelTimer(late));
    }

    /** The connection is a socket from now on, which has a patience of its own. */
    static void release(HttpConnection connection) {
        var patience = of(connection);
        if (patience != null) {
            patience.headed = true;
            patience.released = true;
        }
    }

    private static @Nullable Patience of(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().pipeline().get(Patience.class);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!headed && end == null) {
            end = context.executor().schedule(() -> context.close(), HEAD_SECONDS, TimeUnit.SECONDS);
        }
        if (released || !isTooMuch((ByteBuf) bytes)) {
            context.fireChannelRead(bytes);
            return;
        }
        ReferenceCountUtil.release(bytes);
        if (context.channel().config().isAutoRead()) {
            context.channel().config().setAutoRead(false);
            context.executor().schedule(() -> context.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        }
    }

    private boolean isTooMuch(ByteBuf bytes) {
        heard += bytes.readableBytes();
        return heard > intake.bytes() + HEARD_BYTES;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        if (entered) {
            intake.connections().leave(address);
        }
        context.fireChannelInactive();
    }

    private void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
