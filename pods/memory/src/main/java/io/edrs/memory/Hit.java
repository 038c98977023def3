package io.edrs.memory;

import java.time.Instant;
import java.util.UUID;

/** Something found, by its reference, and how well it matches; scores of one way of searching compare, whatever the scope. */
public record Hit(String reference, UUID conversationId, Instant saidAt, UUID eventId, double score) {}
