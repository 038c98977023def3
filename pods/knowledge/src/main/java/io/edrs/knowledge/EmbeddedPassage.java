package io.edrs.knowledge;

/** A passage with the vector of its meaning. */
public record EmbeddedPassage(StoredPassage passage, float[] vector) {}
