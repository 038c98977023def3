package io.edrs.schema.persona;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Sound as a text.
 *
 * @param seconds how long the sound was
 */
@EventType(value = "persona.transcribed", durability = Durability.VOLATILE)
public record Transcribed(String text, String language, double seconds) implements Payload {}
