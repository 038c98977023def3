package io.edrs.schema.knowledge;

import java.time.Instant;

/** A document in a list. */
public record DocumentListed(String documentId, String name, String title, int version, int passages, Instant ingestedAt) {}
