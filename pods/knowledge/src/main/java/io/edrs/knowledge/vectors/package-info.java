/** Keeps collections of vectors for whoever brings them, and finds the nearest. */
@Configuration
@EdrsService("knowledge.vectors")
@Keeps(collections = {"vector_collections", "vector_entries"})
@NullMarked
package io.edrs.knowledge.vectors;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
