/** Keeps what people think of answers, and says what it teaches. */
@Configuration
@EdrsService(value = "persona.feedback", handles = {FeedbackReceived.class, MemoryForgotten.class})
@Keeps(collections = "feedback")
@Sensitive(fields = {"feedback.correction", "feedback.question", "feedback.answer"})
@NullMarked
package io.edrs.persona.feedback;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackReceived;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
