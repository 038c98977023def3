package io.edrs.schema.persona;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * How does a persona say this?
 *
 * @param personaId whose voice
 * @param text what to say
 * @param language BCP 47; null is the voice's own
 */
@EventType(value = "persona.speech_requested", durability = Durability.VOLATILE)
public record SpeechRequested(String personaId, String text, String language) implements Payload {}
