/** Redis, alone or as a cluster, behind caches, counters and leases. */
@NullMarked
package io.edrs.platform.adapters.redis;

import org.jspecify.annotations.NullMarked;
