package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.TopicReader;
import io.edrs.platform.kernel.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every reader of topics promises. */
public abstract class TopicReaderContract {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.systemUTC();

    /** Publishes to the topics that are read; always the same. */
    protected abstract Transport transport();

    protected abstract TopicReader reader();

    /** A durable topic of that name that no other test uses, without a schema. */
    protected abstract String durableTopic(String name);

    @Test
    void readsWhatWasPublishedSinceATime() {
        var topic = durableTopic("since");
        publish(topic, "early", "earlier");
        var from = nextMillisecond();
        publish(topic, "late");
        publish(topic, "later", "latest");
        assertThat(since(topic, from)).containsExactly("late", "later", "latest");
        assertThat(since(topic, Instant.EPOCH)).containsExactly("early", "earlier", "late", "later", "latest");
    }

    @Test
    void nothingWasPublishedSinceTheEnd() {
        var topic = durableTopic("end");
        publish(topic, "early");
        assertThat(since(topic, nextMillisecond())).isEmpty();
    }

    @Test
    void aTopicThatDoesNotExistHasNothing() {
        var topic = durableTopic("nowhere");
        assertThat(since(topic, Instant.EPOCH)).isEmpty();
        reader().readAll(topic, LIMIT, body -> {
            throw new AssertionError("nothing to read");
        });
    }

    @Test
    void readsAll() {
        var topic = durableTopic("all");
        publish(topic, "one", "two");
        var read = new ArrayList<String>();
        reader().readAll(topic, LIMIT, body -> read.add(text(body)));
        assertThat(read).containsExactly("one", "two");
    }

    private List<String> since(String topic, Instant from) {
        var read = new ArrayList<String>();
        assertThat(reader().readSince(topic, from, LIMIT, body -> read.add(text(body)))).isTrue();
        return read;
    }

    private void publish(String topic, String... texts) {
        transport().publish(Arrays.stream(texts)
                .map(text -> new OutgoingMessage(topic, null, "k", text.getBytes(StandardCharsets.UTF_8))).toList());
    }

    /** Later than everything before and not later than everything after. */
    private static Instant nextMillisecond() {
        var now = CLOCK.millis();
        while (CLOCK.millis() == now) {
            Thread.onSpinWait();
        }
        return Instant.ofEpochMilli(now + 1);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
