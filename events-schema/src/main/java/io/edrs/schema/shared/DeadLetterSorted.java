package io.edrs.schema.shared;

import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * A dead letter with its owner and remedy, said by the function {@code dead-letter-sorter}.
 *
 * @param deadLetterEventId the dead letter's event id
 * @param owner the pod that owns the failing service
 * @param retryable whether a replay can help
 * @param remedy what to do next, one sentence
 */
@EventType("shared.dead_letter_sorted")
public record DeadLetterSorted(String deadLetterEventId, String service, String owner, String category,
        String firstCause, boolean retryable, String remedy) implements Payload {}
