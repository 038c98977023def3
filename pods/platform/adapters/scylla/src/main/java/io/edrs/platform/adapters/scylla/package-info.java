/** ScyllaDB (or Cassandra) behind the journal: one order of storage per journal by compare-and-set, streams in weekly partitions. */
@NullMarked
package io.edrs.platform.adapters.scylla;

import org.jspecify.annotations.NullMarked;
