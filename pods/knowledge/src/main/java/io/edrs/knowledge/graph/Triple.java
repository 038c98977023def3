package io.edrs.knowledge.graph;

/** A relation as a model read it: names as written in the passage, and the characters that say so. */
record Triple(String subject, String predicate, String object, int begins, int ends) {}
