/** Vector stores measured against Lucene used by hand and against comparing with every vector. */
@NullMarked
package io.edrs.bench.vectors;

import org.jspecify.annotations.NullMarked;
