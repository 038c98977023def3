/** Says what a persona says, in its voice, where a voice program is installed. */
@Configuration
@EdrsService(value = "persona.speech", handles = SpeechRequested.class)
@Keeps(collections = "voices")
@NullMarked
package io.edrs.persona.speech;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.schema.persona.SpeechRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
