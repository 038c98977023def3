package io.edrs.knowledge.graph;

import io.micronaut.core.annotation.Introspected;

/** What a passage says of its subject and another entity, in a few words; {@code origin} says who read it, {@code grammar} or {@code model}. */
@Introspected
record Relation(String subject, String predicate, String object, String passageId, String origin) {}
