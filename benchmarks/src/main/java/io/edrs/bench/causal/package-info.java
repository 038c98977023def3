/** Structures found in data drawn from networks of published structure. */
@NullMarked
package io.edrs.bench.causal;

import org.jspecify.annotations.NullMarked;
