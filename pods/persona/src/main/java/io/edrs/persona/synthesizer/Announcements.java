package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.ProfileUpdated;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What a change by a person makes known: the persona's row in the table first, then the event. */
@Singleton
final class Announcements {

    private static final String SERVICE = "persona.synthesizer";

    private final Profiles profiles;
    private final Inlet inlet;
    private final Ids ids;

    Announcements(Profiles profiles, Inlet inlet, Ids ids) {
        this.profiles = profiles;
        this.inlet = inlet;
        this.ids = ids;
    }

    void updated(String tenant, Personas.Stored stored) {
        said(tenant, stored.persona().id(), new ProfileUpdated(stored.persona().id(), stored.persona().name(), stored.version()));
    }

    void said(String tenant, String personaId, Payload event) {
        profiles.publish(tenant, personaId);
        said(tenant, event);
    }

    void said(String tenant, Payload event) {
        inlet.accept(new Inlet.Entry(ids.next(), tenant, SERVICE, Priority.NORMAL, event, null));
    }

    /** An id for what is about to be changed. */
    UUID next() {
        return ids.next();
    }
}
