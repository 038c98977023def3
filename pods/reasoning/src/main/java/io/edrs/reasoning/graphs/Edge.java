package io.edrs.reasoning.graphs;

/** A pair of variables, from the first to the second; for a confounded pair the order means nothing. */
public record Edge(String from, String to) {}
