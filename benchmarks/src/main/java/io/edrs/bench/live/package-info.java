/** A running system to measure: its processes, its API, what they cost. */
@NullMarked
package io.edrs.bench.live;

import org.jspecify.annotations.NullMarked;
