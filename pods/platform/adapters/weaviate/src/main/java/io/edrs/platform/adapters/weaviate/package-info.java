/** Weaviate behind the vector index: one collection for each EDRS collection and dimension, one shard for each tenant. */
@NullMarked
package io.edrs.platform.adapters.weaviate;

import org.jspecify.annotations.NullMarked;
