package io.edrs.platform.kernel.transport;

import java.time.Duration;
import java.util.function.Consumer;

/** Reads topics without subscribing, for looking at what has happened. */
public interface TopicReader {

    /** Every message still kept on the topic, oldest first, until its end at the time of the call or the limit. */
    void readAll(String topic, Duration limit, Consumer<byte[]> each);

    /** Every durable topic of the tenant. */
    java.util.List<String> topics(String tenant);
}
