/** Understands what is asked: intent, stand-alone query, expected answer and complexity. */
package io.edrs.reasoning.interpreter;
