/** Knows which questions were asked before and how they were answered; a proof is used again while its premises stand. */
@Configuration
@EdrsService(value = "reasoning.patterns", handles = {AnswerCompleted.class, FeedbackReceived.class, MemoryForgotten.class})
@Keeps(collections = "patterns", vectors = "patterns")
@NullMarked
package io.edrs.reasoning.patterns;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
