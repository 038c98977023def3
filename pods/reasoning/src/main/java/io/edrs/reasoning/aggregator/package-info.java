/** Composes an answer from passages and remembered turns, cites it, and says what it could not find. */
package io.edrs.reasoning.aggregator;
