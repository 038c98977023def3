/** Proofs of purges. */
@NullMarked
package io.edrs.launcher.erasing;

import org.jspecify.annotations.NullMarked;
