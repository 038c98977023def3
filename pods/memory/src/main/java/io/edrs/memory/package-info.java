/** The memory pod: what its services share in process. */
@NullMarked
package io.edrs.memory;

import org.jspecify.annotations.NullMarked;
