/** Models for everybody: embeddings and text. */
@NullMarked
package io.edrs.ai;

import org.jspecify.annotations.NullMarked;
