/** Learns from ratings how much each way of searching counts, and takes back what made things worse. */
@Configuration
@EdrsService(value = "knowledge.feedback", handles = {AnswerCompleted.class, FeedbackReceived.class}, with = {"knowledge.documents", "knowledge.graph"})
@NullMarked
package io.edrs.knowledge.feedback;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
