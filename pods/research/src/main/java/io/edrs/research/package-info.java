/** Finds out what is not known yet. */
@NullMarked
package io.edrs.research;

import org.jspecify.annotations.NullMarked;
