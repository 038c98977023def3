package io.edrs.reasoning.analogy;

import java.util.List;
import java.util.Map;

/**
 * One way to see the target as the base.
 *
 * @param things what each thing of the base corresponds to
 * @param matched the facts that correspond
 * @param score the more relations of relations correspond, the higher (systematicity, Gentner 1983)
 * @param share the score as a share of what the base would score against itself
 * @param inferences what the analogy says of the target beyond its facts; {@code ?thing} for one with no counterpart
 */
public record Analogy(Map<String, String> things, List<String> matched, double score, double share, List<String> inferences) {}
