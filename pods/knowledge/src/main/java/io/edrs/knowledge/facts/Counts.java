package io.edrs.knowledge.facts;

import io.micronaut.core.annotation.Introspected;

/** How many claims, and how they were reviewed. */
@Introspected
record Counts(long claims, long accepted, long rejected) {}
