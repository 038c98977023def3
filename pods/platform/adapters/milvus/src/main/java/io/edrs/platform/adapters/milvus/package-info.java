/** Milvus behind the vector index: one collection for each EDRS collection and dimension, partitioned by tenant. */
@NullMarked
package io.edrs.platform.adapters.milvus;

import org.jspecify.annotations.NullMarked;
