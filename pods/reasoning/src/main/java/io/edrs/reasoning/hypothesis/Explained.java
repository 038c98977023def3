package io.edrs.reasoning.hypothesis;

import io.edrs.reasoning.abduction.Explanation;
import io.edrs.reasoning.abduction.Probe;
import java.util.List;

/**
 * Explanations and what to look at next.
 *
 * @param explanations the most probable first; none when nothing that may be assumed explains all
 * @param probes what would tell them apart, the best first
 */
record Explained(List<Explanation> explanations, List<Probe> probes) {}
