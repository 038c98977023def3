/** What the broker alone costs: the same messages without anybody thinking. */
@NullMarked
package io.edrs.bench.floor;

import org.jspecify.annotations.NullMarked;
