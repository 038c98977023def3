/** Conversations with questions whose answering turns are known, generated or given, and how many of those turns are recalled. */
@NullMarked
package io.edrs.bench.recall;

import org.jspecify.annotations.NullMarked;
