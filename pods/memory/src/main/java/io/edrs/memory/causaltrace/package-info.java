/** Keeps which event caused which, longer than topics keep events, and shows the tree behind an answer with its defects. */
@Configuration
@EdrsService(value = "memory.causaltrace", handles = {RequestReceived.class, AnswerCompleted.class, FactsConsolidated.class,
    PreferenceLearned.class, GapIdentified.class, FeedbackReceived.class, MemoryForgotten.class})
@NullMarked
package io.edrs.memory.causaltrace;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.FactsConsolidated;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.research.GapIdentified;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
