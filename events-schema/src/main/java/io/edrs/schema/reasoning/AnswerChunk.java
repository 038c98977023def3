package io.edrs.schema.reasoning;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.UUID;

/**
 * A piece of an answer on its way.
 *
 * @param messageId the question it belongs to
 * @param sequence 0, 1, 2, … within its state's source
 * @param state {@code provisional}, {@code confirmed}, {@code retracted} (lacks evidence) or {@code reset} (start over)
 * @param text the text added, confirmed or retracted
 */
@EventType(value = "reasoning.answer_streamed", durability = Durability.VOLATILE)
public record AnswerChunk(UUID messageId, int sequence, String state, String text) implements Payload {}
