/** One colleague in the user's eyes. */
@NullMarked
package io.edrs.persona;

import org.jspecify.annotations.NullMarked;
