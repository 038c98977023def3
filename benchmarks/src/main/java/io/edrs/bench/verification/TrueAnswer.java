package io.edrs.bench.verification;

import io.edrs.schema.reasoning.Citation;
import io.edrs.schema.reasoning.Evidence;
import java.util.List;

/**
 * An answer that its evidence supports.
 *
 * @param source where it comes from: {@code composed}, {@code rephrased}, {@code restated} or {@code samples}
 * @param names the things, people and places it names
 */
public record TrueAnswer(String source, String text, List<Citation> citations, List<Evidence> evidence, List<String> names) {

    TrueAnswer saying(String other) {
        return new TrueAnswer(source, other, citations, evidence, names);
    }

    TrueAnswer citing(List<Citation> others) {
        return new TrueAnswer(source, text, others, evidence, names);
    }
}
