/** The event bus seen from outside: traces, a live tail, dead letters, backlogs, CloudEvents in and out, functions. */
@Configuration
@EdrsService(value = "shared.eventbus", handles = MemoryForgotten.class)
@Keeps(collections = "forgotten")
@NullMarked
package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.schema.memory.MemoryForgotten;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
