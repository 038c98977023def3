package io.edrs.knowledge.vectors;

import java.util.Map;

/** A vector as it was brought. @param collection stands outside, so that the store can look it up */
record VectorEntry(String collection, String id, float[] vector, Map<String, String> metadata) {}
