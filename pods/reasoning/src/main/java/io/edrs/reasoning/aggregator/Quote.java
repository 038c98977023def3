package io.edrs.reasoning.aggregator;

import io.edrs.schema.knowledge.Passage;

/** Words of a passage, verbatim. */
record Quote(Passage passage, String text) {}
