package io.edrs.memory;

import io.edrs.schema.memory.Turn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The searchable memory of every turn, one tenant and persona at a time. */
public interface Episodes {

    /** References of the k turns that match the words best by BM25, best first. */
    List<String> matching(String tenant, Between who, String words, int k);

    /** References of at most k turns whose cosine similarity to the vector is at least the floor, best first. */
    List<String> resembling(String tenant, Between who, float[] vector, int k, double floor);

    /** The referenced turns that still exist, in the order of the references. */
    List<Turn> find(String tenant, List<String> references);

    /** Whether the turn is remembered, waiting for it at most so long. */
    boolean awaitTurn(String tenant, UUID conversationId, UUID eventId, Duration patience);
}
