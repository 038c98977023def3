package io.edrs.knowledge.graph;

import io.micronaut.core.annotation.Introspected;

/** A name of what a passage is about. */
@Introspected
record AliasRow(String passageId, String phrase, double share) {}
