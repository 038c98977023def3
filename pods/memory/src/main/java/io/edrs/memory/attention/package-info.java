/** Says what deserves attention: what was lately and often in mind, is important, and bears on the matter. */
@Configuration
@EdrsService(value = "memory.attention", handles = AttentionRequested.class, with = {"memory.working", "memory.episodic"})
@NullMarked
package io.edrs.memory.attention;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.memory.AttentionRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
