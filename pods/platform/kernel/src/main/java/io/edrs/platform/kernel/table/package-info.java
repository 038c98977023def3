/** Compacted topics read as tables: what every pod needs at once. */
@NullMarked
package io.edrs.platform.kernel.table;

import org.jspecify.annotations.NullMarked;
