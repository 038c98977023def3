/** Orders of things that are relevant and more or less alike. */
@NullMarked
package io.edrs.memory.ranking;

import org.jspecify.annotations.NullMarked;
