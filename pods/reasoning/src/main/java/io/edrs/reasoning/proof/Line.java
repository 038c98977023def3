package io.edrs.reasoning.proof;

import io.edrs.reasoning.formula.Formula;

/**
 * A line of a proof.
 *
 * @param number unique in the proof, later lines have higher ones
 */
public record Line(int number, Formula formula, Reason reason) {}
