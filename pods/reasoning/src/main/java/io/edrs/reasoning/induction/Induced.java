package io.edrs.reasoning.induction;

import java.util.List;

/**
 * What was learned.
 *
 * @param uncovered positive examples no rule gives
 */
public record Induced(List<Learned> rules, List<String> uncovered) {}
