/** Reads controlled English by a grammar whose rules are data, sentence by sentence, into formulas. */
@NullMarked
package io.edrs.reasoning.english;

import org.jspecify.annotations.NullMarked;
