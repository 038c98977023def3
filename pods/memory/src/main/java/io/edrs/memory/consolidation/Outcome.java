package io.edrs.memory.consolidation;

import io.edrs.schema.memory.FactsConsolidated;
import java.util.List;

/** What is said of changes. */
final class Outcome {

    private Outcome() {}

    static List<FactsConsolidated> of(Statement statement, Changes changes) {
        return changes.isEmpty() ? List.of() : List.of(new FactsConsolidated(statement.conversationId(), statement.eventId(),
                changes.learned(), changes.confirmed(), changes.ended()));
    }
}
