package io.edrs.persona.speech;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The voice program, which is not part of this one.
 *
 * @param program its name or path; it takes the arguments of {@code espeak-ng}
 * @param within how long it may take
 * @param longest characters of a text
 */
@ConfigurationProperties("edrs.persona.speech")
record SpeechConfig(@Bindable(defaultValue = "espeak-ng") String program, @Bindable(defaultValue = "20s") Duration within,
        @Bindable(defaultValue = "5000") int longest) {}
