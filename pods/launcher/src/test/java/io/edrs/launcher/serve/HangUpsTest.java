package io.edrs.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;

class HangUpsTest {

    private static final String LOOP = "io.netty.util.concurrent.AbstractEventExecutor";
    private static final String STREAM = "io.micronaut.http.server.netty.handler.PipeliningServerHandler$StreamingOutboundHandler";

    private final HangUps filter = new HangUps();

    private static LoggingEvent warning(String logger, String message, String thrower) {
        var failure = new IllegalStateException(message);
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(thrower, "add0", null, 1216)});
        return new LoggingEvent("", new LoggerContext().getLogger(logger), Level.WARN, "A task raised an exception.", failure, null);
    }

    @Test
    void aPieceForAReaderWhoHungUpIsNotLogged() {
        assertThat(filter.decide(warning(LOOP, "onNext before request?", STREAM))).isEqualTo(FilterReply.DENY);
    }

    @Test
    void allElseOfTheLoopIs() {
        assertThat(filter.decide(warning(LOOP, "something else", STREAM))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(warning(LOOP, "onNext before request?", "io.edrs.Other"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(warning("io.edrs.Other", "onNext before request?", STREAM))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(new LoggingEvent("", new LoggerContext().getLogger(LOOP), Level.WARN, "without", null, null))).isEqualTo(FilterReply.NEUTRAL);
    }
}
