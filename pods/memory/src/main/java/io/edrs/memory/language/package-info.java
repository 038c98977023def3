/** English words: their parts of speech, their families, the names among them. */
@NullMarked
package io.edrs.memory.language;

import org.jspecify.annotations.NullMarked;
