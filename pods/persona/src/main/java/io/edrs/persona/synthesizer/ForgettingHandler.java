package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets go of all that personas hold of a user who is forgotten. */
@Singleton
final class ForgettingHandler implements EventHandler<MemoryForgotten> {

    private final Oblivion oblivion;
    private final Profiles profiles;

    ForgettingHandler(Oblivion oblivion, Profiles profiles) {
        this.oblivion = oblivion;
        this.profiles = profiles;
    }

    @Override
    public List<Payload> handle(BaseEvent<MemoryForgotten> event) {
        var user = event.payload().userId();
        if (user != null) {
            oblivion.forget(event.tenant(), user).forEach(personaId -> profiles.publish(event.tenant(), personaId));
        }
        return List.of();
    }
}
