/** How fast documents become searchable. */
@NullMarked
package io.edrs.bench.ingest;

import org.jspecify.annotations.NullMarked;
