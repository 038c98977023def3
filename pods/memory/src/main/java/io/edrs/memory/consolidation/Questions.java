package io.edrs.memory.consolidation;

import io.edrs.memory.Conversations;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.memory.FactsConsolidated;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads what users say to a persona. */
@Singleton
@Recorded
final class Questions implements EventHandler<RequestReceived> {

    private final Consolidator consolidator;
    private final FactsMemory facts;
    private final Conversations conversations;

    Questions(Consolidator consolidator, FactsMemory facts, Conversations conversations) {
        this.consolidator = consolidator;
        this.facts = facts;
        this.conversations = conversations;
    }

    @Override
    public List<FactsConsolidated> handle(BaseEvent<RequestReceived> event) {
        var said = event.payload();
        if (said.text() == null) {
            return List.of();
        }
        if (said.replaces() != null) {
            facts.retract(event.tenant(), conversations.turnsFrom(event.tenant(), said.conversationId(), said.replaces(),
                    event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS)));
        }
        var statement = new Statement(event.eventId(), said.conversationId(), said.personaId(), said.userId(), said.text(),
                event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS), Statement.SAID);
        return Outcome.of(statement, consolidator.read(event.tenant(), statement));
    }
}
