/** Decides what follows, with a certificate that a checker has accepted, whichever engine found it. */
@NullMarked
package io.edrs.reasoning.deduction;

import org.jspecify.annotations.NullMarked;
