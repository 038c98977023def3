package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * What is claimed of this?
 *
 * @param attribute empty for all
 * @param validAt a day, {@code 2026-03-31}: what held then; empty for any time
 * @param knownAt a moment in ISO 8601: what was on record then; empty for now
 */
@EventType(value = "knowledge.facts_requested", durability = Durability.VOLATILE)
public record FactsRequested(String subject, String attribute, String validAt, String knownAt, int limit) implements Payload {}
