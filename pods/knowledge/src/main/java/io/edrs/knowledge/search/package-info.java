/** Finds the passages that speak of something, by their words and by their meaning. */
@Configuration
@EdrsService(value = "knowledge.search", handles = SearchRequested.class, with = {"knowledge.documents", "knowledge.graph"})
@NullMarked
package io.edrs.knowledge.search;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.knowledge.SearchRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
