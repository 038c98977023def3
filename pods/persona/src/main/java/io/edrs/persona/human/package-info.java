/** Keeps what waits for a human: questions a persona asked back, actions to approve, conversations handed over. */
@Configuration
@EdrsService(value = "persona.human", handles = {ClarificationAsked.class, ClarificationAnswered.class, ApprovalRequested.class,
    HandoverRequested.class, WorkAssigned.class, WorkFinished.class, MemoryForgotten.class})
@NullMarked
package io.edrs.persona.human;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.ApprovalRequested;
import io.edrs.schema.persona.ClarificationAnswered;
import io.edrs.schema.persona.ClarificationAsked;
import io.edrs.schema.persona.HandoverRequested;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkFinished;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
