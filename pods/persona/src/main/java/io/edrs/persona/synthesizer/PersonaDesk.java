package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.persona.PersonaArchived;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people may ask about personas and change in them. */
@Singleton
final class PersonaDesk {

    private final Personas personas;
    private final Ratings ratings;
    private final CoWorkers coWorkers;
    private final Announcements announcements;

    PersonaDesk(Personas personas, Ratings ratings, CoWorkers coWorkers, Announcements announcements) {
        this.personas = personas;
        this.ratings = ratings;
        this.coWorkers = coWorkers;
        this.announcements = announcements;
    }

    /** What a persona is doing and how it stands, as this caller may see it. */
    record State(String personaId, List<OpenRequest> openRequests, Standing standing, List<CoWorkers.CoWorker> coWorkers) {}

    List<Persona> all(Caller caller, boolean archived) {
        return personas.all(caller.require("ask").tenant()).stream().map(Personas.Stored::persona).filter(persona -> persona.archived() == archived)
                .map(persona -> seen(caller, persona)).toList();
    }

    Persona find(Caller caller, String id) {
        return seen(caller, personas.require(caller.require("ask").tenant(), Validation.id(id)).persona());
    }

    Persona create(Caller caller, @Nullable String id, Definition definition) {
        return defined(caller, id == null ? "" : id, definition, new Personas.Wanted(caller.userId(), true, null));
    }

    Persona define(Caller caller, String id, Definition definition, @Nullable Long expected) {
        return defined(caller, id, definition, new Personas.Wanted(caller.userId(), false, expected));
    }

    List<Versions.Version> versions(Caller caller, String id) {
        return personas.versions(caller.require("ask").tenant(), Validation.id(id));
    }

    /** Puts it away; nothing of it is lost. The default persona stays. */
    void archive(Caller caller, String id) {
        caller.require("admin");
        if (Persona.EDRS.id().equals(id)) {
            throw new EdrsException(PersonaError.PERSONA_INVALID, "The persona '%s' cannot be archived: every tenant has it.".formatted(id));
        }
        away(caller, id, true);
    }

    /** Brings it back, as it was or as it was defined in that version. */
    Persona restore(Caller caller, String id, @Nullable Long version) {
        caller.require("admin");
        away(caller, id, false);
        if (version != null) {
            announcements.updated(caller.tenant(), personas.restore(caller.tenant(), id, version, caller.userId()));
        }
        return personas.require(caller.tenant(), id).persona();
    }

    State state(Caller caller, String id) {
        var persona = find(caller, id);
        return new State(id, persona.openRequests(), ratings.of(caller.tenant(), id), coWorkers.seenBy(caller.tenant(), id, caller.userId()));
    }

    private Persona defined(Caller caller, String id, Definition definition, Personas.Wanted wanted) {
        caller.require("admin");
        var stored = personas.define(caller.tenant(), Validation.id(id), Validation.definition(definition), wanted);
        announcements.updated(caller.tenant(), stored);
        return stored.persona();
    }

    private void away(Caller caller, String id, boolean away) {
        var before = personas.require(caller.tenant(), Validation.id(id)).persona();
        if (before.archived() != away) {
            var stored = personas.change(caller.tenant(), id, persona -> persona.archived(away));
            announcements.said(caller.tenant(), id, new PersonaArchived(stored.persona().id(), away, caller.userId()));
        }
    }

    private static Persona seen(Caller caller, Persona persona) {
        return caller.scopes().contains("admin") ? persona : persona.seenBy(caller.userId());
    }
}
