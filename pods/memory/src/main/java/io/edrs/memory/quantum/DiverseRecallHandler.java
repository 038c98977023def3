package io.edrs.memory.quantum;

import io.edrs.memory.Between;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.memory.DiverseRecallRequested;
import io.edrs.schema.memory.DiverselyRecalled;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers asks for memories that differ. */
@Singleton
final class DiverseRecallHandler implements EventHandler<DiverseRecallRequested> {

    private final DiverseRecall recall;

    DiverseRecallHandler(DiverseRecall recall) {
        this.recall = recall;
    }

    @Override
    public List<DiverselyRecalled> handle(BaseEvent<DiverseRecallRequested> event) {
        var ask = event.payload();
        return List.of(recall.of(event.tenant(), new Between(ask.personaId(), ask.userId()), ask.query(), ask.limit()));
    }
}
