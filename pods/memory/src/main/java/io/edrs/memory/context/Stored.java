package io.edrs.memory.context;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A context document as its store keeps it. */
record Stored(UUID conversationId, State state) {

    /** @param document the merged document in base64 @param versions the latest ones, oldest first */
    record State(String document, List<Version> versions) {}

    /** @param heads where the document's history stood then */
    record Version(long version, Instant at, String userId, List<String> changed, List<String> heads) {}

    Version latest() {
        return state.versions().getLast();
    }
}
