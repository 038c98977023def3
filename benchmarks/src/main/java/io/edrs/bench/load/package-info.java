/** Questions in a stream: at a fixed rate, or as fast as they are answered. */
@NullMarked
package io.edrs.bench.load;

import org.jspecify.annotations.NullMarked;
