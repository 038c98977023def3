package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.ProfileUpdated;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people may ask about personas and change in them. */
@Singleton
final class PersonaDesk {

    private static final String SERVICE = "persona.synthesizer";

    private final Personas personas;
    private final Preferences preferences;
    private final Profiles profiles;
    private final Inlet inlet;
    private final Ids ids;

    PersonaDesk(Personas personas, Preferences preferences, Profiles profiles, Inlet inlet, Ids ids) {
        this.personas = personas;
        this.preferences = preferences;
        this.profiles = profiles;
        this.inlet = inlet;
        this.ids = ids;
    }

    List<Persona> all(Caller caller) {
        return personas.all(caller.require("ask").tenant()).stream().map(Personas.Stored::persona).toList();
    }

    Persona find(Caller caller, String id) {
        return personas.require(caller.require("ask").tenant(), Validation.id(id)).persona();
    }

    Persona define(Caller caller, String id, Definition definition) {
        caller.require("admin");
        var stored = personas.define(caller.tenant(), Validation.id(id), Validation.definition(definition));
        announce(caller.tenant(), stored);
        return stored.persona();
    }

    /** One's own preferences; an administrator may look up another's. */
    Map<String, String> preferences(Caller caller, String id, @Nullable String userId) {
        var ofOther = userId != null && !userId.equals(caller.userId());
        var tenant = caller.require(ofOther ? "admin" : "ask").tenant();
        personas.require(tenant, Validation.id(id));
        return preferences.of(tenant, id, ofOther ? userId : caller.userId());
    }

    void close(Caller caller, String id, String workId) {
        caller.require("admin");
        var before = personas.require(caller.tenant(), Validation.id(id)).persona();
        if (before.openRequests().stream().noneMatch(open -> open.workId().equals(workId))) {
            throw new EdrsException(PersonaError.WORK_NOT_FOUND, "Persona '%s' has no open request '%s'.".formatted(id, workId));
        }
        announce(caller.tenant(), personas.change(caller.tenant(), id, persona -> persona.without(workId)));
    }

    private void announce(String tenant, Personas.Stored stored) {
        profiles.publish(tenant, stored.persona().id());
        inlet.accept(new Inlet.Entry(ids.next(), tenant, SERVICE, Priority.NORMAL,
                new ProfileUpdated(stored.persona().id(), stored.persona().name(), stored.version()), null));
    }
}
