package io.edrs.knowledge.vectors;

import java.time.Instant;

/** A collection of vectors of one dimension. */
record VectorCollection(String name, int dimension, Instant createdAt) {}
