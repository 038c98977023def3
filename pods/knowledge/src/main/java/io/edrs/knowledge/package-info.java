/** Knows what the documents of each tenant say, and where. */
@NullMarked
package io.edrs.knowledge;

import org.jspecify.annotations.NullMarked;
