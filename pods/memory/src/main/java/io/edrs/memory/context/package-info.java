/** Keeps versioned context documents of conversations, in which edits at the same time merge and none is lost. */
@Configuration
@EdrsService(value = "memory.context", handles = MemoryForgotten.class, with = "memory.episodic")
@Keeps(collections = "contexts")
@Sensitive(fields = "contexts.state")
@NullMarked
package io.edrs.memory.context;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.memory.MemoryForgotten;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
