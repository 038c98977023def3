package io.edrs.reasoning.abduction;

/**
 * Something to look at next.
 *
 * @param what the observation
 * @param gain by how many bits it would narrow the explanations down on average
 * @param chance that it turns out to be so
 */
public record Probe(String what, double gain, double chance) {}
