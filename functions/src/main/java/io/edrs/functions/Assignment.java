package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkReceived;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who gets a piece of work: the persona of the tenant with most of the wanted skills, then the least load, then the
 * highest random weight (rendezvous hashing, Thaler and Ravishankar 1998); the default persona when nobody has any.
 *
 * @param personasOf the personas of a tenant
 * @param defaultPersona every tenant has it
 */
record Assignment(Function<String, Collection<Persona>> personasOf, String defaultPersona) {

    private static final UUID NO_TIME = EventIds.atMillis(0);

    List<Said> assign(BaseEvent<WorkReceived> event) {
        var work = event.payload();
        if (work.workId() == null || work.workId().isBlank()) {
            throw GivenUp.invalid("Work without a work_id cannot be assigned.");
        }
        var wanted = work.skills() == null ? List.<String>of() : work.skills();
        var chosen = personasOf.apply(event.tenant()).stream()
                .filter(persona -> !persona.matching(wanted).isEmpty())
                .max(preference(work.workId(), wanted));
        var matched = chosen.map(persona -> persona.matching(wanted)).orElse(List.of());
        return List.of(new Said(event.tenant(), new WorkAssigned(work.workId(),
                chosen.map(Persona::personaId).orElse(defaultPersona), work.title(), work.description(), matched, work.userId())));
    }

    private static Comparator<Persona> preference(String workId, List<String> wanted) {
        return Comparator.<Persona>comparingInt(persona -> persona.matching(wanted).size())
                .thenComparing(Comparator.comparingInt(Persona::load).reversed())
                .thenComparing(persona -> EventIds.derive(NO_TIME, workId + "/" + persona.personaId()));
    }
}
