package io.edrs.platform.adapters.pulsar;

import io.edrs.platform.kernel.table.Table;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.apache.pulsar.client.api.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One table: every value read so far, kept up to date by its follower. */
final class PulsarTable<V> implements Table<V> {

    private static final Logger LOG = LoggerFactory.getLogger(PulsarTable.class);
    private static final Duration SEEN = Duration.ofSeconds(10);
    private static final Duration OPENED = Duration.ofSeconds(60);

    private final TableTopic topic;
    private final TableCodec<V> codec;
    private final Progress progress;
    private final TableFollower follower;
    private final Map<String, V> values = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, V>> listeners = new ArrayList<>();
    private final ReentrantLock changing = new ReentrantLock();

    PulsarTable(TableTopic topic, TableCodec<V> codec, Clock clock) {
        this.topic = topic;
        this.codec = codec;
        this.progress = new Progress(clock);
        this.follower = new TableFollower(topic.read(), this::apply);
    }

    /** Reads to where the topic ends now, then goes on by itself. */
    void start() {
        var askedAt = progress.now();
        try {
            var end = follower.awaitEnd();
            follower.start();
            progress.endedAt(end, askedAt);
            progress.await(end, OPENED, topic.toString());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Asks where the topic ends, so that the lag stays small while all has been read and the broker answers. */
    void check() {
        var askedAt = progress.now();
        follower.end().orTimeout(SEEN.toSeconds(), TimeUnit.SECONDS).thenAccept(end -> progress.endedAt(end, askedAt));
    }

    @SuppressWarnings("unchecked")
    <T> Table<T> as(Class<T> valueType) {
        if (codec.valueType() != valueType) {
            throw new IllegalArgumentException("%s is open as a table of %s, not of %s".formatted(
                    topic, codec.valueType().getName(), valueType.getName()));
        }
        return (Table<T>) this;
    }

    void close() {
        follower.close();
        topic.close();
    }

    @Override
    public Optional<V> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Map<String, V> all() {
        return Map.copyOf(values);
    }

    @Override
    public void put(String key, V value) {
        say(key, codec.write(value));
    }

    @Override
    public void remove(String key) {
        say(key, codec.write(null));
    }

    @Override
    public Duration lag() {
        return progress.lag();
    }

    @Override
    public void onChange(BiConsumer<String, V> listener) {
        changing.lock();
        try {
            listeners.add(listener);
            values.forEach((key, value) -> tell(listener, key, value));
        } finally {
            changing.unlock();
        }
    }

    private void say(String key, byte[] value) {
        progress.await(topic.write(key, value), SEEN, topic.toString());
    }

    private void apply(Message<byte[]> message) {
        changing.lock();
        try {
            set(message.getKey(), codec.read(message.getData()).orElse(null));
        } catch (IOException e) {
            LOG.error("Unreadable value of {} in {}, the one before stays: {}", message.getKey(), topic, e.getMessage());
        } finally {
            changing.unlock();
            progress.advance(Position.of(message.getMessageId()));
        }
    }

    private void set(String key, @Nullable V value) {
        var before = value == null ? values.remove(key) : values.put(key, value);
        if (before != null || value != null) {
            listeners.forEach(listener -> tell(listener, key, value));
        }
    }

    private void tell(BiConsumer<String, V> listener, String key, @Nullable V value) {
        try {
            listener.accept(key, value);
        } catch (RuntimeException e) {
            LOG.error("A listener of {} failed on {}", topic, key, e);
        }
    }
}
