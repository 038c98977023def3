/** Measures how well each persona does: how many answers, how sure, how fast, how often it does not know, and what people think. */
@Configuration
@EdrsService(value = "persona.performance", handles = {AnswerCompleted.class, FeedbackReceived.class})
@Keeps(series = {"answers", "confidence", "ratings"})
@NullMarked
package io.edrs.persona.performance;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
