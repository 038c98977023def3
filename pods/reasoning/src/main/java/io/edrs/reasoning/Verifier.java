package io.edrs.reasoning;

import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;

/** Checks answers against evidence. */
public interface Verifier {

    /**
     * A verdict on each sentence, in order, and the answer without the sentences that lack support. Numbers are compared with their units,
     * dates as dates; evidence of the kind {@code fact} contradicts what else supports.
     */
    Verification verify(String answer, List<Evidence> evidence);

    /** The same from the cited quotes alone, of which each must stand in the evidence where the citation says. */
    Verification verify(String answer, List<Citation> citations, List<Evidence> evidence);
}
