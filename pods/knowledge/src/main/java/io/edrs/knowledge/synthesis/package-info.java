/** Writes one page on a concept from what several sources say of it, each sentence cited, disagreements shown. */
@Configuration
@EdrsService(value = "knowledge.synthesis", handles = {SynthesisRequested.class, DocumentDeleted.class},
        with = {"knowledge.facts", "knowledge.documents"})
@Keeps(collections = {"concepts", "concept_sources"})
@NullMarked
package io.edrs.knowledge.synthesis;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.SynthesisRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
