/** Writes down what people say, where a model for it is. */
@Configuration
@EdrsService(value = "persona.hearing", handles = {TranscriptionRequested.class, MemoryForgotten.class})
@Keeps(collections = "transcripts")
@Sensitive(fields = "transcripts.text")
@NullMarked
package io.edrs.persona.hearing;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.TranscriptionRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
