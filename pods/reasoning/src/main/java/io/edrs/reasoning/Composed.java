package io.edrs.reasoning;

import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;

/**
 * An answer with everything it rests on.
 *
 * @param answer in the persona's voice; a refusal when nothing supports an answer
 * @param citations the places that support it, empty for a refusal
 * @param evidence everything considered
 * @param confidence in 0..1; below the composer's threshold the answer is a refusal
 * @param missing what was looked for and not found
 */
public record Composed(String answer, List<Citation> citations, List<Evidence> evidence, double confidence,
        List<String> missing) {

    public Composed {
        citations = List.copyOf(citations);
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }
}
