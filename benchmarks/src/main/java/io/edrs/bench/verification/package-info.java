/** True answers, what can be wrong with one, and how much of it verification finds. */
@NullMarked
package io.edrs.bench.verification;

import org.jspecify.annotations.NullMarked;
