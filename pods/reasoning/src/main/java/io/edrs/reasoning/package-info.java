/** Thinks: understands a question, composes its answer from evidence and verifies every sentence of it. */
package io.edrs.reasoning;
