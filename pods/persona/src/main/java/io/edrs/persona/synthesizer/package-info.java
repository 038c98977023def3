/** Keeps who each persona is, what work it has and how each user wants to be dealt with, and shows it to all pods. */
@Configuration
@EdrsService(value = "persona.synthesizer", handles = {RequestReceived.class, WorkAssigned.class, WorkFinished.class, FeedbackJudged.class,
    MemoryForgotten.class, TenantActivated.class})
@NullMarked
package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.FeedbackJudged;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkFinished;
import io.edrs.schema.shared.TenantActivated;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
