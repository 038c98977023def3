package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Every definition a persona has had; inside a transaction of the tenant. */
@Singleton
final class Versions {

    /** @param number 1, 2, … */
    record Version(long number, Definition definition, String definedBy, Instant definedAt) {}

    private final VersionRepository repository;
    private final Clock clock;

    Versions(VersionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    void keep(Persona persona, String by) {
        repository.insertVersion(persona.id(), persona.definition(), EventJson.write(Definition.of(persona)), by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The newest first. */
    List<Version> of(String personaId) {
        return repository.of(personaId).stream().map(this::read).toList();
    }

    Version require(String personaId, long number) {
        return repository.find(personaId, number).map(this::read).orElseThrow(() -> new EdrsException(PersonaError.PERSONA_VERSION_NOT_FOUND,
                "Persona '%s' has no version %d; GET /api/v1/personas/%s/versions lists those there are.".formatted(personaId, number, personaId)));
    }

    private Version read(VersionRow row) {
        return new Version(row.number(), EventJson.read(row.definition(), Definition.class), row.definedBy(), row.definedAt());
    }
}
