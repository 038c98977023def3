/** Labelled personal data, and how much of it is found. */
@NullMarked
package io.edrs.bench.redaction;

import org.jspecify.annotations.NullMarked;
