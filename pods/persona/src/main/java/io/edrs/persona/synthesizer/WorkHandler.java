package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.WorkAssigned;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Keeps the work a persona is given among its open requests, each piece once. */
@Singleton
final class WorkHandler implements EventHandler<WorkAssigned> {

    private final Personas personas;
    private final Profiles profiles;

    WorkHandler(Personas personas, Profiles profiles) {
        this.personas = personas;
        this.profiles = profiles;
    }

    @Override
    public List<Payload> handle(BaseEvent<WorkAssigned> event) {
        var work = event.payload();
        var known = personas.work(event.tenant(), work.workId()).filter(before -> before.personaId().equals(work.personaId()));
        if (known.isEmpty()) {
            personas.change(event.tenant(), work.personaId(), persona -> persona.with(new OpenRequest(work.workId(), said(work.title()),
                    said(work.description()), work.userId())));
        }
        profiles.publish(event.tenant(), work.personaId());
        return List.of();
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
