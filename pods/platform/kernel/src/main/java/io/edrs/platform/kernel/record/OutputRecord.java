package io.edrs.platform.kernel.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The first outcome of an event at a handler, kept as long as the topics keep the event. */
public interface OutputRecord {

    /** What was recorded, empty when nothing was. */
    Optional<List<byte[]>> find(String tenant, String handler, UUID incomingEventId);

    /** Records the outcome unless there is one; returns the one that stands. Durable when it returns. */
    List<byte[]> recordIfAbsent(String tenant, String handler, UUID incomingEventId, List<byte[]> outgoing);

    /** Forgets outcomes recorded before the given age in days; returns how many. */
    int expire(int olderThanDays);
}
