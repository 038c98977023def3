package io.edrs.knowledge.graph;

import io.micronaut.core.annotation.Introspected;

/** A mention with the kind of its entity, as the graph is made from it. */
@Introspected
record MentionRow(String passageId, String phrase, String kind, long context) {}
