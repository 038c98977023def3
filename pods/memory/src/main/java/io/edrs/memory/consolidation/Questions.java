package io.edrs.memory.consolidation;

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

    Questions(Consolidator consolidator) {
        this.consolidator = consolidator;
    }

    @Override
    public List<FactsConsolidated> handle(BaseEvent<RequestReceived> event) {
        var said = event.payload();
        if (said.text() == null) {
            return List.of();
        }
        var statement = new Statement(event.eventId(), said.conversationId(), said.personaId(), said.userId(), said.text(),
                event.metadata().publishedAt().truncatedTo(ChronoUnit.MICROS), Statement.SAID);
        return Outcome.of(statement, consolidator.read(event.tenant(), statement));
    }
}
