/** Proofs, models and closures as data, and the small checkers that accept or reject them; nothing here knows how they were found. */
@NullMarked
package io.edrs.reasoning.proof;

import org.jspecify.annotations.NullMarked;
