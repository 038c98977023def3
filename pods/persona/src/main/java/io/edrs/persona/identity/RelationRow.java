package io.edrs.persona.identity;

import io.micronaut.core.annotation.Introspected;

/** That one person stands in a relation to another. */
@Introspected
record RelationRow(String fromId, String kind, String toId) {}
