package io.edrs.knowledge.graph;

import io.micronaut.core.annotation.Introspected;

/** A name that nothing explains and a subject whose meaning is near, by cosine. */
@Introspected
record Likeness(String phrase, String other, double nearness) {}
