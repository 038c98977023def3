/** Reads what is said of amounts, and works out what follows: sums, differences, so many times as many, at least and at most. */
@org.jspecify.annotations.NullMarked
package io.edrs.reasoning.amounts;
