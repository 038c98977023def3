package io.edrs.knowledge.search;

import io.edrs.knowledge.StoredPassage;

/** A passage found. @param score relevance in 0..1 */
record Hit(StoredPassage passage, double score) {}
