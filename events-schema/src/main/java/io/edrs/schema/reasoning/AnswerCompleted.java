package io.edrs.schema.reasoning;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one answer to a message: verified text with everything it rests on.
 *
 * @param messageId the event id of the question; of what a person says in the persona's place, an id of its own
 * @param question the question as accepted
 * @param answer the answer in the persona's voice
 * @param citations the places the answer's sentences rest on
 * @param evidence everything that was considered
 * @param confidence in 0..1
 * @param path {@code reactive}, {@code standard}, {@code deliberative}, {@code stopped} when it was no longer wanted, or {@code human}
 * @param missing what was not to be had: evidence, or a pod that did not reply in time
 * @param busHops longest chain of messages before the reply
 * @param busMessages messages with this trace before the reply
 * @param timings milliseconds by step
 * @param kind {@code answer}, {@code unknown} when it says that it does not know, {@code clarification} when it asks back, {@code stopped}, or
 *         {@code human} when a person said it in the persona's place; null in what was said before there were kinds
 * @param inReplyTo the message that what a person says comes after; null for what a persona says
 */
@EventType(value = "reasoning.answer_completed", version = 3)
public record AnswerCompleted(
        UUID conversationId, UUID messageId, String personaId, String userId, String question, String answer,
        List<Citation> citations, List<Evidence> evidence, double confidence, String path, List<String> missing,
        int busHops, int busMessages, Map<String, Double> timings, String kind, UUID inReplyTo) implements Payload, Keyed {

    /** The kind of what a person says in the persona's place. */
    public static final String HUMAN = "human";

    /** What a persona says. */
    public AnswerCompleted(UUID conversationId, UUID messageId, String personaId, String userId, String question, String answer,
            List<Citation> citations, List<Evidence> evidence, double confidence, String path, List<String> missing,
            int busHops, int busMessages, Map<String, Double> timings, String kind) {
        this(conversationId, messageId, personaId, userId, question, answer, citations, evidence, confidence, path, missing,
                busHops, busMessages, timings, kind, null);
    }


    /** An answer of no kind. */
    public AnswerCompleted(UUID conversationId, UUID messageId, String personaId, String userId, String question, String answer,
            List<Citation> citations, List<Evidence> evidence, double confidence, String path, List<String> missing,
            int busHops, int busMessages, Map<String, Double> timings) {
        this(conversationId, messageId, personaId, userId, question, answer, citations, evidence, confidence, path, missing,
                busHops, busMessages, timings, null);
    }

    @Override
    public String orderingKey() {
        return conversationId.toString();
    }
}
