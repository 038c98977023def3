package io.edrs.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JsonLogEncoderTest {

    private static String logged(String message, Throwable error) {
        var logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("x");
        return new String(new JsonLogEncoder().encode(new LoggingEvent(Logger.class.getName(), logger, Level.WARN, message, error, null)), StandardCharsets.UTF_8);
    }

    @Test
    void personalDataStaysOutOfLogs() {
        assertThat(logged("Refused 'ann@example.org' from 203.0.113.9", new IllegalStateException("card 4111111111111111")))
                .contains("[mail]").contains("[ip]").contains("[card]").doesNotContain("ann@").doesNotContain("203.0.113").doesNotContain("4111");
        assertThat(logged("Listening on 127.0.0.1:8080 as 0199f0c4-7d3e-7000-8000-000000000001", null)).contains("127.0.0.1:8080").contains("0199f0c4-7d3e");
    }
}
