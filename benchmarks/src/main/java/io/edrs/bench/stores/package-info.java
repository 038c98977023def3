/** Stores beside their raw drivers, in one run. */
@NullMarked
package io.edrs.bench.stores;

import org.jspecify.annotations.NullMarked;
