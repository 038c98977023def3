package io.edrs.knowledge.facts;

import io.micronaut.core.annotation.Introspected;

/** The ids of two claims. */
@Introspected
record Pair(String one, String other) {}
