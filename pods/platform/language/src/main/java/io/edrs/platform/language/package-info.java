/** English as every pod reads it: words with stem and part of speech, sentences, names, concepts; each text is read once. */
@NullMarked
package io.edrs.platform.language;

import org.jspecify.annotations.NullMarked;
