/** Logic programs as text: formulas, and the facts, rules and constraints that language models are taught to write (Logic-LM, Pan 2023). */
@NullMarked
package io.edrs.reasoning.program;

import org.jspecify.annotations.NullMarked;
