/** PostgreSQL behind the stores and the kernel's records: one round trip a call, each inside its tenant by row-level security. */
@NullMarked
package io.edrs.platform.adapters.postgres;

import org.jspecify.annotations.NullMarked;
