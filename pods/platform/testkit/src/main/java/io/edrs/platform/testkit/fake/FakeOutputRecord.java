package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.OutputRecord;
import io.edrs.platform.store.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Recorded outcomes in memory; their age is told by its clock. */
public final class FakeOutputRecord implements OutputRecord {

    private final Clock clock;
    private final Map<Key, Outcome> outcomes = new ConcurrentHashMap<>();

    public FakeOutputRecord(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<List<byte[]>> find(String tenant, String handler, UUID incomingEventId) {
        return Optional.ofNullable(outcomes.get(new Key(Names.tenant(tenant), Names.id(handler), incomingEventId))).map(Outcome::outgoing);
    }

    @Override
    public List<byte[]> recordIfAbsent(String tenant, String handler, UUID incomingEventId, List<byte[]> outgoing) {
        return outcomes.computeIfAbsent(new Key(Names.tenant(tenant), Names.id(handler), incomingEventId),
                k -> new Outcome(clock.instant(), List.copyOf(outgoing))).outgoing();
    }

    @Override
    public int expire(int olderThanDays) {
        var limit = clock.instant().minus(Duration.ofDays(olderThanDays));
        var before = outcomes.size();
        outcomes.values().removeIf(o -> !o.at().isAfter(limit));
        return before - outcomes.size();
    }

    private record Key(String tenant, String handler, UUID eventId) {}

    private record Outcome(Instant at, List<byte[]> outgoing) {}
}
