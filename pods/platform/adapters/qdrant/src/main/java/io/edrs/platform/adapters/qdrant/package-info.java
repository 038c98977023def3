/** Qdrant behind the vector index: one collection for each EDRS collection and dimension, its tenants in one payload index. */
@NullMarked
package io.edrs.platform.adapters.qdrant;

import org.jspecify.annotations.NullMarked;
