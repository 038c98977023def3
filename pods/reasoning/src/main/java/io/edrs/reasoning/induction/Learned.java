package io.edrs.reasoning.induction;

import java.util.List;

/**
 * A rule that was learned.
 *
 * @param rule {@code head :- body}
 * @param covers the positive examples it gives
 * @param wrongly the negative ones it gives too; none unless noise was allowed
 */
public record Learned(String rule, List<String> covers, List<String> wrongly) {}
