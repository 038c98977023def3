/** Learns from ratings how sure each engine must be, and from the examples of administrators what messages are; each change is measured on what it was not chosen by, listed, and can be taken back. */
@Configuration
@EdrsService(value = "reasoning.learning", handles = FeedbackReceived.class, with = {"reasoning.patterns", "reasoning.interpreter"})
@Keeps(collections = {"outcomes", "changes", "lessons"})
@NullMarked
package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.schema.persona.FeedbackReceived;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
