package io.edrs.reasoning;

import io.edrs.schema.reasoning.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked and answered before. */
public interface Patterns {

    /**
     * The proven answer to the same question, nobody having called it bad, while each premise it rests on is among the evidence at hand
     * with the text it had then. What rests on memory is given to the person whose memory it is alone.
     */
    Optional<Composed> proven(String tenant, String userId, String question, List<Evidence> atHand);

    /** The proof the answer to that question rested on, its engine the source, its confidence the score; nothing when it was not proved. */
    Optional<Evidence> proof(String tenant, UUID messageId);
}
