package io.edrs.schema.memory;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * What is remembered.
 *
 * @param turns the latest turns of the conversation, oldest first
 * @param memories the most relevant turns of any of the user's conversations with the persona, best first
 * @param upToDate false when the turn to wait for was not remembered in time
 * @param note what the asker should know, such as why nothing was found; null when there is nothing to say
 * @param facts what the user told that answers the query, as it held at the time asked for, surest first; null is none
 */
@EventType(value = "memory.recalled", version = 3, durability = Durability.VOLATILE)
public record Recalled(List<Turn> turns, List<Turn> memories, boolean upToDate, String note, List<RememberedFact> facts) implements Payload {

    /** Without a note. */
    public Recalled(List<Turn> turns, List<Turn> memories, boolean upToDate) {
        this(turns, memories, upToDate, null);
    }

    /** Without facts. */
    public Recalled(List<Turn> turns, List<Turn> memories, boolean upToDate, String note) {
        this(turns, memories, upToDate, note, null);
    }
}
