package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.WorkFinished;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes finished work from a persona's open requests, whoever says that it is finished. */
@Singleton
final class FinishHandler implements EventHandler<WorkFinished> {

    private final Personas personas;
    private final Profiles profiles;

    FinishHandler(Personas personas, Profiles profiles) {
        this.personas = personas;
        this.profiles = profiles;
    }

    @Override
    public List<Payload> handle(BaseEvent<WorkFinished> event) {
        var work = event.payload();
        personas.finish(event.tenant(), work.personaId(), work.workId(), work.outcome());
        profiles.publish(event.tenant(), work.personaId());
        return List.of();
    }
}
