/** Knows which entities the documents name, what they are called and how they belong together. */
@Configuration
@EdrsService(value = "knowledge.graph", handles = {DocumentIngested.class, DocumentDeleted.class}, with = "knowledge.documents")
@NullMarked
package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
