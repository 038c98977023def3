package io.edrs.reasoning.tables;

import java.util.List;
import java.util.Map;

/**
 * What was decided.
 *
 * @param outputs one for each result; none when no rule applied
 * @param rules those that applied, of required decisions first
 */
public record Decided(String decision, List<Map<String, Object>> outputs, List<Applied> rules) {}
