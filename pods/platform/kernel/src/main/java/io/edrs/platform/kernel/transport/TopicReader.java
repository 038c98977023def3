package io.edrs.platform.kernel.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Reads topics without subscribing, for looking at what has happened. */
public interface TopicReader {

    /** Every message still kept on the topic, oldest first, until its end at the time of the call or the limit. */
    void readAll(String topic, Duration limit, Consumer<byte[]> each);

    /**
     * Every message still kept that was published at that time or later, oldest first, until the topic's end at the time
     * of the call or the limit. False when the limit came first.
     */
    boolean readSince(String topic, Instant from, Duration limit, Consumer<byte[]> each);

    /** Every durable topic of the tenant. */
    List<String> topics(String tenant);
}
