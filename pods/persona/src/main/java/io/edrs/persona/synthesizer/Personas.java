package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The personas of each tenant; the default one is always there. */
@Singleton
final class Personas {

    /** @param version of the stored persona */
    record Stored(Persona persona, long version) {}

    /**
     * Who defines, and of what state.
     *
     * @param isNew whether there must be none of that id
     * @param version the number of the definition it must have now; null for any
     */
    record Wanted(String by, boolean isNew, @Nullable Long version) {

        void check(String id, Optional<Persona> there) {
            if (isNew && there.isPresent()) {
                throw new EdrsException(PersonaError.PERSONA_EXISTS, "There is a persona '%s'; PUT /api/v1/personas/%s changes it.".formatted(id, id));
            }
            if (there.filter(Persona::archived).isPresent()) {
                throw new EdrsException(PersonaError.PERSONA_ARCHIVED, "Persona '%s' is archived; POST /api/v1/personas/%s/restorations brings it back.".formatted(id, id));
            }
            var number = there.map(Persona::definition).orElse(0L);
            if (version != null && !version.equals(number)) {
                throw new EdrsException(PersonaError.PERSONA_CHANGED, "Persona '%s' has version %d, not %d: somebody changed it; read it again.".formatted(id, number, version));
            }
        }
    }

    static final int MOST = 500;

    private final TenantTransactions transactions;
    private final PersonaRepository personas;
    private final OpenRequests requests;
    private final Versions versions;

    Personas(@Named("persona-synthesizer") TenantTransactions transactions, PersonaRepository personas, OpenRequests requests, Versions versions) {
        this.transactions = transactions;
        this.personas = personas;
        this.requests = requests;
        this.versions = versions;
    }

    Optional<Stored> find(String tenant, String id) {
        return transactions.write(tenant, () -> found(id));
    }

    Stored require(String tenant, String id) {
        return transactions.write(tenant, () -> required(id));
    }

    List<Stored> all(String tenant) {
        return transactions.write(tenant, () -> {
            found(Persona.EDRS.id());
            var open = requests.all();
            return personas.listOrderById().stream()
                    .map(row -> stored(row, open.getOrDefault(row.id(), List.of()))).toList();
        });
    }

    /** Inserts or changes the definition, which becomes its next version. */
    Stored define(String tenant, String id, Definition definition, Wanted wanted) {
        return transactions.write(tenant, () -> {
            var there = found(id).map(Stored::persona);
            wanted.check(id, there);
            if (there.isEmpty()) {
                found(Persona.EDRS.id());
                if (personas.count() >= MOST) {
                    throw new EdrsException(PersonaError.PERSONA_INVALID, "A tenant has at most %d personas.".formatted(MOST));
                }
                insert(Persona.blank(id));
            }
            return defined(id, definition, wanted.by());
        });
    }

    /** Makes an earlier definition its next version. */
    Stored restore(String tenant, String id, long number, String by) {
        return transactions.write(tenant, () -> {
            required(id);
            return defined(id, versions.require(id, number).definition(), by);
        });
    }

    /** Its definitions, the newest first. */
    List<Versions.Version> versions(String tenant, String id) {
        return transactions.write(tenant, () -> {
            required(id);
            return versions.of(id);
        });
    }

    /** The piece of work of that id, finished or not. */
    Optional<Work> work(String tenant, String workId) {
        return transactions.read(tenant, () -> requests.work(workId));
    }

    /** Closes a piece of work; saying it again changes nothing. */
    Stored finish(String tenant, String id, String workId, @Nullable String outcome) {
        return transactions.write(tenant, () -> {
            requests.finish(id, workId, outcome);
            return touched(id);
        });
    }

    private Stored defined(String id, Definition definition, String by) {
        var stored = changed(id, persona -> {
            var next = persona.defined(definition);
            return next.equals(persona) && persona.definition() > 0 ? persona : next.number(persona.definition() + 1);
        });
        if (versions.of(id).stream().noneMatch(version -> version.number() == stored.persona().definition())) {
            versions.keep(stored.persona(), by);
        }
        return stored;
    }

    private Stored touched(String id) {
        required(id);
        var row = personas.findByIdForUpdate(id).orElseThrow();
        var now = stored(row, requests.of(id)).persona();
        personas.update(PersonaRow.of(now, row.version() + 1));
        return new Stored(now, row.version() + 1);
    }

    /** Changes a persona from its latest state; whoever else changes it waits. */
    Stored change(String tenant, String id, UnaryOperator<Persona> change) {
        return transactions.write(tenant, () -> changed(id, change));
    }

    private Stored changed(String id, UnaryOperator<Persona> change) {
        required(id);
        var row = personas.findByIdForUpdate(id).orElseThrow();
        var before = stored(row, requests.of(id)).persona();
        var after = change.apply(before);
        if (after.equals(before)) {
            return new Stored(before, row.version());
        }
        personas.update(PersonaRow.of(after, row.version() + 1));
        keepRequests(id, before.openRequests(), after.openRequests());
        return new Stored(after, row.version() + 1);
    }

    private void keepRequests(String id, List<OpenRequest> before, List<OpenRequest> after) {
        var gone = new ArrayList<>(before);
        gone.removeAll(after);
        gone.forEach(request -> requests.finish(id, request.workId(), null));
        var come = new ArrayList<>(after);
        come.removeAll(before);
        come.forEach(request -> requests.add(id, request));
    }

    private Stored required(String id) {
        return found(id).orElseThrow(() -> new EdrsException(PersonaError.PERSONA_NOT_FOUND,
                "There is no persona '%s'; GET /api/v1/personas lists those there are.".formatted(id)));
    }

    private Optional<Stored> found(String id) {
        var row = personas.findById(id);
        if (row.isEmpty() && id.equals(Persona.EDRS.id())) {
            insert(Persona.EDRS);
            row = personas.findById(id);
        }
        return row.map(there -> stored(there, requests.of(id)));
    }

    private void insert(Persona persona) {
        var voice = persona.voice();
        var isNew = personas.insertIfAbsent(persona.id(), persona.name(), voice.tone(), voice.greeting(), voice.answerLength(), voice.language()) == 1;
        if (isNew) {
            personas.update(PersonaRow.of(persona, 1));
        }
    }

    private static Stored stored(PersonaRow row, List<OpenRequest> open) {
        return new Stored(row.persona(open), row.version());
    }
}
