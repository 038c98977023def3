package io.edrs.persona.synthesizer;

import io.edrs.persona.synthesizer.WorkController.NewWork;
import io.edrs.persona.synthesizer.WorkController.Taken;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkFinished;
import io.edrs.schema.persona.WorkReceived;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes work: what names no persona goes to the function {@code persona-assigner}, which picks one. */
@Singleton
final class WorkDesk {

    private static final int LONGEST = 8_000;

    private final Personas personas;
    private final Announcements announcements;

    WorkDesk(Personas personas, Announcements announcements) {
        this.personas = personas;
        this.announcements = announcements;
    }

    Taken take(Caller caller, NewWork work) {
        caller.require("ask");
        var title = Validation.line(PersonaError.WORK_INVALID, "The title", work.title(), 200);
        var description = work.description() == null || work.description().isBlank() ? ""
                : Validation.line(PersonaError.WORK_INVALID, "The description", work.description(), LONGEST);
        var skills = skills(work.skills());
        var id = announcements.next().toString();
        if (work.personaId() == null) {
            announcements.said(caller.tenant(), new WorkReceived(id, title, description, skills, caller.userId()));
        } else {
            var persona = present(caller.tenant(), work.personaId());
            announcements.said(caller.tenant(), new WorkAssigned(id, persona.id(), title, description, List.of(), caller.userId()));
        }
        return new Taken(id, work.personaId(), "/api/v1/work/" + id);
    }

    Work find(Caller caller, String workId) {
        return personas.work(caller.require("ask").tenant(), workId).filter(work -> work.request().isFor(caller.userId()) || caller.scopes().contains("admin"))
                .orElseThrow(() -> new EdrsException(PersonaError.WORK_NOT_FOUND, "No persona has work '%s' of yours; what was just given is found once it is assigned."
                        .formatted(workId)));
    }

    Work end(Caller caller, String workId, @Nullable String outcome) {
        var work = find(caller, workId);
        var said = outcome == null || outcome.isBlank() ? null : Validation.line(PersonaError.WORK_INVALID, "The outcome", outcome, LONGEST);
        personas.finish(caller.tenant(), work.personaId(), workId, said);
        announcements.said(caller.tenant(), work.personaId(), new WorkFinished(workId, work.personaId(), work.request().userId(), said, caller.userId()));
        return find(caller, workId);
    }

    void close(Caller caller, String id, String workId) {
        caller.require("admin");
        var before = personas.require(caller.tenant(), Validation.id(id)).persona();
        if (before.openRequests().stream().noneMatch(open -> open.workId().equals(workId))) {
            throw new EdrsException(PersonaError.WORK_NOT_FOUND, "Persona '%s' has no open request '%s'.".formatted(id, workId));
        }
        end(caller, workId, null);
    }

    private Persona present(String tenant, String id) {
        var persona = personas.require(tenant, Validation.id(id)).persona();
        if (persona.archived()) {
            throw new EdrsException(PersonaError.PERSONA_ARCHIVED, "Persona '%s' is archived and takes no work.".formatted(id));
        }
        return persona;
    }

    private static List<String> skills(@Nullable List<String> wanted) {
        var skills = Objects.requireNonNullElse(wanted, List.<String>of());
        if (skills.size() > 50) {
            throw new EdrsException(PersonaError.WORK_INVALID, "skills has %d entries; at most 50 fit.".formatted(skills.size()));
        }
        return skills.stream().map(skill -> Validation.line(PersonaError.WORK_INVALID, "A skill", skill, 60)).distinct().toList();
    }
}
