/** Answers questions: asks the pods it needs side by side, composes from what came back, cites it, and says what is missing. */
@Configuration
@EdrsService(value = "reasoning.aggregator", handles = RequestReceived.class, with = {"reasoning.interpreter", "reasoning.verification", "reasoning.logic", "reasoning.causal", "reasoning.decision", "reasoning.abstraction", "reasoning.hypothesis", "reasoning.deepseek", "reasoning.patterns", "reasoning.learning"})
@NullMarked
package io.edrs.reasoning.aggregator;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.gateway.RequestReceived;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
