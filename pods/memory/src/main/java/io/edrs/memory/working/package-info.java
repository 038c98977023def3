/** Holds what is in mind now: the recent turns of each conversation and the items set down for it. */
@Configuration
@EdrsService(value = "memory.working", with = "memory.episodic")
@NullMarked
package io.edrs.memory.working;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
