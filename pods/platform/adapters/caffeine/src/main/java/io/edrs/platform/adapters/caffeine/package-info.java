/** A cache in the memory of the process. */
@NullMarked
package io.edrs.platform.adapters.caffeine;

import org.jspecify.annotations.NullMarked;
