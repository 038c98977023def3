package io.edrs.schema.research;

import io.edrs.schema.EventType;
import io.edrs.schema.Payload;

/**
 * Something asked could not be answered from evidence.
 *
 * @param question what was asked
 * @param missing what is not known
 * @param closedBy what would close the gap
 */
@EventType("research.gap_identified")
public record GapIdentified(String gapId, String question, String missing, String closedBy) implements Payload {}
