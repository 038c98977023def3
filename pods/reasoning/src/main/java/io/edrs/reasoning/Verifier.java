package io.edrs.reasoning;

import io.edrs.schema.reasoning.Evidence;
import java.util.List;

/** Checks answers against evidence. */
public interface Verifier {

    /** A verdict on each sentence, in order, and the answer without the sentences that lack support. */
    Verification verify(String answer, List<Evidence> evidence);
}
