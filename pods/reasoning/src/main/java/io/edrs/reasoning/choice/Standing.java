package io.edrs.reasoning.choice;

import java.util.Map;

/**
 * How an alternative does over all.
 *
 * @param score the higher the better, in 0..1
 * @param parts what each criterion gives or, for a distance to the best, leaves
 */
public record Standing(String alternative, double score, Map<String, Double> parts) {}
