package io.edrs.schema.reasoning;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * What follows, and why.
 *
 * @param verdict {@code true}, {@code false}, {@code unknown}, {@code contradiction}, {@code value}, {@code unread} or {@code out of time}
 * @param answer in one or two sentences
 * @param tree the checked proof as text, what is shown on top; empty when nothing could be shown
 * @param unread sentences that could not be read
 */
@EventType(value = "reasoning.proof_finished", durability = Durability.VOLATILE)
public record ProofFinished(String verdict, String answer, double confidence, String tree, List<String> unread) implements Payload {}
