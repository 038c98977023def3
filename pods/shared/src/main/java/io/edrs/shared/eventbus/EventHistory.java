package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.compute.Together;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.transport.TopicReader;
import io.edrs.schema.BaseEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been said, read from the durable topics. */
@Singleton
final class EventHistory {

    private static final Logger LOG = LoggerFactory.getLogger(EventHistory.class);
    // Clocks of different machines are a little apart.
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final TopicReader reader;
    private final EventCodec codec;
    private final EventBusConfig config;
    private final Forgotten forgotten;
    private final Clock clock;

    EventHistory(TopicReader reader, EventCodec codec, EventBusConfig config, Forgotten forgotten, Clock clock) {
        this.forgotten = forgotten;
        this.reader = reader;
        this.codec = codec;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a look at the topics found.
     *
     * @param events by the time they were said
     * @param from since when was looked
     * @param complete false when the time for looking ended first
     */
    record Findings(List<BaseEvent<?>> events, Instant from, boolean complete) {}

    /** The tenant's events in which the id occurs, since the time in the id or the given time. */
    Findings mentioning(String tenant, UUID id, @Nullable Instant since) {
        var from = since == null ? from(id) : kept(since);
        return read(EventTopics.of(tenant, null), from, id.toString(), event -> event.tenant().equals(tenant));
    }

    /** The tenant's event of that id. */
    Optional<BaseEvent<?>> find(String tenant, UUID id, @Nullable Instant since) {
        return mentioning(tenant, id, since).events().stream().filter(event -> event.eventId().equals(id)).findFirst();
    }

    /** The tenant's events of a type, or of all types, since a time. */
    Findings since(String tenant, @Nullable String eventType, Instant from) {
        return read(EventTopics.of(tenant, eventType), kept(from), "", event -> event.tenant().equals(tenant));
    }

    /** What is on the topic of all tenants' dead letters and is wanted. */
    Findings deadLetters(Predicate<BaseEvent<?>> wanted) {
        return read(List.of(EventTopics.DEAD_LETTERS), kept(Instant.EPOCH), "", wanted);
    }

    private Findings read(List<String> topics, Instant from, String text, Predicate<BaseEvent<?>> wanted) {
        var found = Collections.synchronizedList(new ArrayList<BaseEvent<?>>());
        var complete = new AtomicBoolean(true);
        var visible = forgotten.visible();
        var end = clock.instant().plus(config.readingLimit());
        Together.each(topics, topic -> {
            var left = Duration.between(clock.instant(), end);
            if (left.isNegative() || !reader.readSince(topic, from, left, bytes -> decode(bytes, text)
                    .filter(wanted).ifPresent(found::add))) {
                complete.set(false);
            }
        });
        return new Findings(found.stream().filter(visible).sorted(Comparator.comparing(event -> event.metadata().publishedAt())).toList(), from,
                complete.get());
    }

    /** Only what mentions the text is worth decoding. */
    private Optional<BaseEvent<?>> decode(byte[] bytes, String text) {
        try {
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
                    ? Optional.<BaseEvent<?>>of(codec.decode(bytes)).filter(event -> event.metadata().publishedAt() != null)
                    : Optional.empty();
        } catch (EdrsException e) {
            LOG.debug("A message that is no event was passed over: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Instant from(UUID id) {
        return kept(id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH);
    }

    private Instant kept(Instant from) {
        var oldest = clock.instant().minus(config.retention());
        var wanted = from.isBefore(oldest) ? oldest : from;
        return wanted.minus(CLOCK_SKEW);
    }
}
