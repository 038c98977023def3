package io.edrs.reasoning.tables;

import java.util.List;
import java.util.Map;

/**
 * A rule that applied.
 *
 * @param decision whose table it stands in
 * @param rule its place in the table, from 1
 * @param conditions what it asks, an input and a FEEL test each; "any" for none
 * @param outputs what it gives
 */
public record Applied(String decision, int rule, List<String> conditions, Map<String, Object> outputs) {}
