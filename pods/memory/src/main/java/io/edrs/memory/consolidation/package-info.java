/** Turns what users said into facts with sources, confidence and validity, and forgets them with a receipt. */
@Configuration
@EdrsService(value = "memory.consolidation", handles = {RequestReceived.class, EpisodeReported.class, FeedbackReceived.class}, with = "memory.episodic")
@NullMarked
package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.persona.FeedbackReceived;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
