package io.edrs.knowledge.documents;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is found by its words and waits for its vectors, and how fast it goes. */
@Singleton
final class Backlog {

    private final Clock clock;
    private final Map<Key, Entry> waiting = new ConcurrentHashMap<>();
    private final Map<String, Busy> busy = new ConcurrentHashMap<>();

    private record Key(String tenant, String documentId) {}

    private record Entry(int passages, Instant since) {}

    private record Busy(Instant since, long passages) {}

    Backlog(Clock clock) {
        this.clock = clock;
    }

    /** @param secondsBehind how long the oldest has waited @param passagesPerSecond since something has been waiting */
    record Lag(int documents, long passages, double secondsBehind, double passagesPerSecond, @Nullable Double secondsLeft) {}

    boolean add(String tenant, DocumentRecord document) {
        busy.putIfAbsent(tenant, new Busy(clock.instant(), 0));
        return waiting.putIfAbsent(new Key(tenant, document.documentId()), new Entry(document.passages(), clock.instant())) == null;
    }

    void remove(String tenant, DocumentRecord document, boolean done) {
        waiting.remove(new Key(tenant, document.documentId()));
        busy.computeIfPresent(tenant, (id, so) -> new Busy(so.since(), so.passages() + (done ? document.passages() : 0)));
        if (waiting.keySet().stream().noneMatch(key -> key.tenant().equals(tenant))) {
            busy.remove(tenant);
        }
    }

    Lag of(String tenant) {
        var entries = waiting.entrySet().stream().filter(entry -> entry.getKey().tenant().equals(tenant)).map(Map.Entry::getValue).toList();
        var passages = entries.stream().mapToLong(Entry::passages).sum();
        var oldest = entries.stream().map(Entry::since).min(Instant::compareTo).map(this::secondsSince).orElse(0.0);
        var so = busy.get(tenant);
        var rate = so == null || so.passages() == 0 ? 0 : so.passages() / Math.max(0.001, secondsSince(so.since()));
        return new Lag(entries.size(), passages, oldest, rate, entries.isEmpty() ? Double.valueOf(0) : rate > 0 ? passages / rate : null);
    }

    private double secondsSince(Instant moment) {
        return Duration.between(moment, clock.instant()).toMillis() / 1e3;
    }
}
