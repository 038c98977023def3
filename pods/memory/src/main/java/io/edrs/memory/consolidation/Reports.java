package io.edrs.memory.consolidation;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Recorded;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.memory.FactsConsolidated;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads what users said elsewhere; what others said is no statement of theirs. */
@Singleton
@Recorded
final class Reports implements EventHandler<EpisodeReported> {

    private final Consolidator consolidator;

    Reports(Consolidator consolidator) {
        this.consolidator = consolidator;
    }

    @Override
    public List<FactsConsolidated> handle(BaseEvent<EpisodeReported> event) {
        var said = event.payload();
        if (!"user".equals(said.speaker()) || said.conversationId() == null || said.text() == null || said.saidAt() == null
                || said.userId() == null || said.personaId() == null) {
            return List.of();
        }
        var statement = new Statement(event.eventId(), said.conversationId(), said.personaId(), said.userId(), said.text(),
                said.saidAt().truncatedTo(ChronoUnit.MICROS), Statement.SAID);
        return Outcome.of(statement, consolidator.read(event.tenant(), statement));
    }
}
