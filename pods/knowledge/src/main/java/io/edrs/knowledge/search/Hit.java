package io.edrs.knowledge.search;

import io.edrs.knowledge.StoredPassage;
import java.util.List;

/** A passage found. @param score relevance in 0..1 @param foundBy which searches found it @param entities how the graph led to it */
record Hit(StoredPassage passage, double score, List<String> foundBy, List<String> entities) {}
