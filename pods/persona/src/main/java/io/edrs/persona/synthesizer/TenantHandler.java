package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.persona.PersonaProfile;
import io.edrs.schema.shared.TenantActivated;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives a new tenant its first colleague. */
@Singleton
final class TenantHandler implements EventHandler<TenantActivated> {

    private final Profiles profiles;

    TenantHandler(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Payload> handle(BaseEvent<TenantActivated> event) {
        profiles.publish(event.payload().tenantId(), PersonaProfile.DEFAULT_ID);
        return List.of();
    }
}
