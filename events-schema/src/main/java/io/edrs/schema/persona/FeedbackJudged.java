package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import java.util.List;
import java.util.UUID;

/**
 * What a piece of feedback teaches.
 *
 * @param feedbackId the event in which it was given
 * @param messageId the question whose answer is meant
 * @param rating {@code good} or {@code bad}; null when it was only corrected
 * @param signals of {@code right}, {@code wrong}, {@code corrected}, {@code too_long}, {@code too_short}, {@code off_topic},
 *         {@code outdated}, {@code unclear} and {@code tone}
 */
@EventType("persona.feedback_judged")
public record FeedbackJudged(UUID feedbackId, UUID messageId, String personaId, String userId, String rating, List<String> signals)
        implements Payload, Keyed {

    @Override
    public String orderingKey() {
        return personaId;
    }
}
