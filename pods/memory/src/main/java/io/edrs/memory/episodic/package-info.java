/** Remembers every turn and makes it searchable before it is acknowledged. */
@Configuration
@EdrsService(value = "memory.episodic", handles = {RequestReceived.class, AnswerCompleted.class}, with = "memory.recall")
@Keeps(journals = {"episodes", "forgotten"}, vectors = "episodes")
@Sensitive(journals = "episodes")
@NullMarked
package io.edrs.memory.episodic;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
