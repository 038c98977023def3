/** Turns texts into normalised embeddings, each distinct text once. */
@Configuration
@EdrsService(value = "ai.embedding", handles = EmbeddingRequested.class)
@NullMarked
package io.edrs.ai.embedding;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.schema.ai.EmbeddingRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
