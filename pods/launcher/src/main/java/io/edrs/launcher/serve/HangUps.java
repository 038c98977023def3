package io.edrs.launcher.serve;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps out of the log that a reader of a stream hung up. The HTTP server lets go of a closed connection's stream, but a piece that another
 * thread had handed to the connection's loop by then still arrives there, is refused, and the loop warns with a stack trace. Nothing is lost:
 * nobody reads any more, and the source of the stream is closed at the same time.
 */
public final class HangUps extends Filter<ILoggingEvent> {

    private static final String LOOP = "io.netty.util.concurrent.AbstractEventExecutor";
    private static final String STREAM = "io.micronaut.http.server.netty.handler.PipeliningServerHandler$StreamingOutboundHandler";
    private static final String REFUSED = "onNext before request?";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return LOOP.equals(event.getLoggerName()) && isLate(event.getThrowableProxy()) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isLate(IThrowableProxy thrown) {
        return thrown != null && REFUSED.equals(thrown.getMessage()) && thrown.getStackTraceElementProxyArray().length > 0
                && STREAM.equals(thrown.getStackTraceElementProxyArray()[0].getStackTraceElement().getClassName());
    }
}
