/** Finds causal structure in data: tests of independence, PC, FCI, and search by score. */
@NullMarked
package io.edrs.reasoning.discovery;

import org.jspecify.annotations.NullMarked;
