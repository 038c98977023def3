/** MongoDB behind the documents: majority concerns, ids and probes that begin with the tenant, changes by its change streams. */
@NullMarked
package io.edrs.platform.adapters.mongo;

import org.jspecify.annotations.NullMarked;
