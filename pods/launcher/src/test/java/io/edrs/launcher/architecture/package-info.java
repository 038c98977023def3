/** The house rules, each with a sentence on how to mend a breach. */
@NullMarked
package io.edrs.launcher.architecture;

import org.jspecify.annotations.NullMarked;
