package io.edrs.memory.consolidation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** The words a fact rests on: characters {@code begins} to {@code ends} of what was said in the event; {@code origin} says who read them so. */
@MappedEntity("fact_source")
record Source(@Id UUID sourceId, UUID factId, UUID eventId, UUID conversationId, int begins, int ends, String words,
        double confidence, Instant saidAt, String origin) {}
