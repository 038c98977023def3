/** Tables of data as reasoning reads them: columns of numbers or of kinds, without gaps. */
@NullMarked
package io.edrs.reasoning.data;

import org.jspecify.annotations.NullMarked;
