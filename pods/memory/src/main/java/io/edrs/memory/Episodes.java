package io.edrs.memory;

import io.edrs.schema.memory.Turn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The searchable memory of every turn, one tenant and persona at a time. */
public interface Episodes {

    /** The k turns that match the words best by BM25, best first; any text is a valid query. */
    List<Hit> byWords(String tenant, Scope scope, String words, int k);

    /** The k turns whose vectors, a little of their neighbours' in them, are nearest by cosine, best first. */
    List<Hit> byMeaning(String tenant, Scope scope, float[] vector, int k);

    /** What was said around the hits in their conversations and within the scope, at most so many turns before and after, without a pause between. */
    List<Near> around(String tenant, Scope scope, List<Hit> hits, int each);

    /** @param hit what something is near to @param near what is near, its score that of nothing @param steps turns between, counted from the hit; below 0 before it */
    record Near(Hit hit, Hit near, int steps) {}

    /** References of the k turns that match the words best by BM25, best first. */
    default List<String> matching(String tenant, Between who, String words, int k) {
        return byWords(tenant, Scope.of(who), words, k).stream().map(Hit::reference).toList();
    }

    /** References of at most k turns whose cosine similarity to the vector is at least the floor, best first. */
    default List<String> resembling(String tenant, Between who, float[] vector, int k, double floor) {
        return byMeaning(tenant, Scope.of(who), vector, k).stream().filter(hit -> hit.score() >= floor).map(Hit::reference).toList();
    }

    /** The referenced turns that still exist, in the order of the references. */
    List<Turn> find(String tenant, List<String> references);

    /** Whether the turn is remembered, waiting for it at most so long. */
    boolean awaitTurn(String tenant, UUID conversationId, UUID eventId, Duration patience);
}
