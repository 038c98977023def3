/** Keeps what documents claim: of what, since when, until when, said where, seen when; and shows where they disagree. */
@Configuration
@EdrsService(value = "knowledge.facts", handles = {DocumentIngested.class, DocumentDeleted.class, FactsRequested.class},
        with = "knowledge.documents")
@NullMarked
package io.edrs.knowledge.facts;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.knowledge.FactsRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
