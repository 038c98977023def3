package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * A concept page, or none.
 *
 * @param conceptId empty when no source speaks of it
 * @param page Markdown, each sentence with the number of its source
 * @param sources names of documents in the order of their numbers
 * @param disagreements on how many points sources differ
 */
@EventType(value = "knowledge.concept_synthesised", durability = Durability.VOLATILE)
public record ConceptSynthesised(String concept, String conceptId, String page, List<String> sources, int disagreements)
        implements Payload {}
