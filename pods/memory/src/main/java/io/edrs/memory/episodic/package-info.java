/** Remembers every turn and makes it searchable before it is acknowledged. */
@Configuration
@EdrsService(value = "memory.episodic", handles = {RequestReceived.class, AnswerCompleted.class, EpisodeReported.class}, with = {"memory.recall", "memory.consolidation"})
@Keeps(journals = {"episodes", "forgotten"}, vectors = "episodes.v2")
@Sensitive(journals = "episodes")
@NullMarked
package io.edrs.memory.episodic;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
