package io.edrs.schema.persona;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * What is said here?
 *
 * @param audio WAV (PCM), Base64
 * @param language BCP 47; null when it is not known
 */
@EventType(value = "persona.transcription_requested", durability = Durability.VOLATILE)
public record TranscriptionRequested(String audio, String language) implements Payload {}
