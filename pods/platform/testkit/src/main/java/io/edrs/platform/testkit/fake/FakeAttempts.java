package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.Attempts;
import io.edrs.platform.store.Names;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts of failures in memory. */
public final class FakeAttempts implements Attempts {

    private final Map<Key, Failure> failures = new ConcurrentHashMap<>();

    @Override
    public Failure countFailure(String tenant, String handler, UUID eventId, String cause) {
        return failures.merge(new Key(Names.tenant(tenant), Names.id(handler), eventId), new Failure(1, cause),
                (old, one) -> new Failure(old.count() + 1, old.firstCause()));
    }

    @Override
    public void clear(String tenant, String handler, UUID eventId) {
        failures.remove(new Key(Names.tenant(tenant), Names.id(handler), eventId));
    }

    private record Key(String tenant, String handler, UUID eventId) {}
}
