/** Knows users, people and co-workers: who they are, how they stand to each other and what they prefer of every persona. */
@Configuration
@EdrsService(value = "persona.identity", handles = {PreferenceLearned.class, PreferenceForgotten.class, MemoryForgotten.class})
@NullMarked
package io.edrs.persona.identity;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.persona.PreferenceForgotten;
import io.edrs.schema.persona.PreferenceLearned;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
