/** Recalls the latest turns of a conversation and the most relevant turns of all, fused from words and meaning. */
@Configuration
@EdrsService(value = "memory.recall", handles = RecallRequested.class, with = "memory.episodic")
@NullMarked
package io.edrs.memory.recall;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.memory.RecallRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
