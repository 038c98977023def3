package io.edrs.schema.reasoning;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Does this follow?
 *
 * @param text premises and, last, what is asked: controlled English, formulas one a line, or a program under headings
 * @param goal what is asked, when the text holds premises only; null otherwise
 * @param semantics {@code classical} or {@code rules}; null is classical
 */
@EventType(value = "reasoning.proof_requested", durability = Durability.VOLATILE)
public record ProofRequested(String text, String goal, String semantics) implements Payload {}
