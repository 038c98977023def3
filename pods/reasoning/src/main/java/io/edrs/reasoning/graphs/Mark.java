package io.edrs.reasoning.graphs;

/** What stands at one end of an edge: undecided, an arrowhead (no cause of the other) or a tail (a cause of the other). */
public enum Mark { CIRCLE, ARROW, TAIL }
