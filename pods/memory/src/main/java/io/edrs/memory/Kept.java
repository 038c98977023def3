package io.edrs.memory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was set down to be kept in mind. */
public interface Kept {

    /** The items of the conversation, most important first. */
    List<Item> items(String tenant, UUID conversationId);

    /** @param priority 1 to 5, 5 is the most important */
    record Item(UUID id, String text, int priority, Instant at) {}
}
