/** Figures for people and for programs. */
@NullMarked
package io.edrs.bench.report;

import org.jspecify.annotations.NullMarked;
