package io.edrs.research.gaps;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A question that evidence did not answer.
 *
 * @param question as first asked
 * @param missing what is not known
 * @param closedBy what would close it, one sentence
 * @param lowestConfidence of the answers given so far
 * @param times how many messages asked it
 */
@MappedEntity("gap")
record Gap(@Id String gapId, String question, String missing, String closedBy, double lowestConfidence, int times) {}
