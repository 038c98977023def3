package io.edrs.functions;

import io.edrs.schema.BaseEvent;
import io.edrs.schema.persona.PersonaChoice;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkReceived;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Gives work by skill and load ({@link PersonaChoice}); the default persona takes what nobody can.
 *
 * @param personasOf the personas of a tenant
 * @param burdens what was given a moment ago
 * @param defaultPersona every tenant has it
 */
record Assignment(Function<String, Collection<Persona>> personasOf, Burdens burdens, String defaultPersona) {

    List<Said> assign(BaseEvent<WorkReceived> event) {
        var work = event.payload();
        if (work.workId() == null || work.workId().isBlank()) {
            throw GivenUp.invalid("Work without a work_id cannot be assigned.");
        }
        var wanted = work.skills() == null ? List.<String>of() : work.skills();
        var candidates = personasOf.apply(event.tenant()).stream()
                .map(persona -> persona.burdened(burdens.of(event.tenant(), persona.personaId()))).toList();
        var chosen = PersonaChoice.among(candidates, work.workId(), wanted).orElse(new PersonaChoice(defaultPersona, List.of()));
        burdens.gave(event.tenant(), chosen.personaId());
        return List.of(new Said(event.tenant(), new WorkAssigned(work.workId(), chosen.personaId(), work.title(), work.description(),
                chosen.matched(), work.userId())));
    }
}
