/** Recalls what is relevant without saying the same twice, by the quantum probability ranking principle. */
@Configuration
@EdrsService(value = "memory.quantum", handles = DiverseRecallRequested.class, with = "memory.episodic")
@NullMarked
package io.edrs.memory.quantum;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.memory.DiverseRecallRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
