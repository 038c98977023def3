package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.transport.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Reads the broker in memory; a topic is there once somebody has published to it. */
record InMemoryTopicReader(InMemoryBroker broker) implements TopicReader {

    @Override
    public void readAll(String topic, Duration limit, Consumer<byte[]> each) {
        broker.published(topic).forEach(message -> each.accept(message.body()));
    }

    @Override
    public boolean readSince(String topic, Instant from, Duration limit, Consumer<byte[]> each) {
        broker.publishedSince(topic, from).forEach(message -> each.accept(message.body()));
        return true;
    }

    @Override
    public List<String> topics(String tenant) {
        return broker.topics().stream().filter(topic -> topic.startsWith("persistent://" + tenant + "/")).sorted().toList();
    }
}
