/** Turns the bytes of a file into passages that can be found and cited. */
@NullMarked
package io.edrs.knowledge.documents;

import org.jspecify.annotations.NullMarked;
