package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/**
 * A page of the tenant's documents, by id.
 *
 * @param next what the next page begins after, null on the last
 */
@EventType(value = "knowledge.documents_listed", durability = Durability.VOLATILE)
public record DocumentsListed(List<DocumentListed> documents, String next) implements Payload {}
