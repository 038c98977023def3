package io.edrs.schema.persona;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * A text as sound.
 *
 * @param contentType for example {@code audio/wav}
 * @param audio Base64
 */
@EventType(value = "persona.speech_rendered", durability = Durability.VOLATILE)
public record SpeechRendered(String contentType, String audio) implements Payload {}
