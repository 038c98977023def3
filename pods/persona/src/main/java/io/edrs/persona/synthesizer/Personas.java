package io.edrs.persona.synthesizer;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The personas of each tenant; the default one is always there. */
@Singleton
final class Personas {

    /** @param version of the stored persona */
    record Stored(Persona persona, long version) {}

    static final int MOST = 500;

    private final TenantTransactions transactions;
    private final PersonaRepository personas;
    private final OpenRequests requests;

    Personas(@Named("persona-synthesizer") TenantTransactions transactions, PersonaRepository personas, OpenRequests requests) {
        this.transactions = transactions;
        this.personas = personas;
        this.requests = requests;
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

    /** Inserts or changes the definition. */
    Stored define(String tenant, String id, Definition definition) {
        return transactions.write(tenant, () -> {
            if (found(id).isEmpty()) {
                found(Persona.EDRS.id());
                if (personas.count() >= MOST) {
                    throw new EdrsException(PersonaError.PERSONA_INVALID, "A tenant has at most %d personas.".formatted(MOST));
                }
                insert(Persona.blank(id));
            }
            return changed(id, persona -> persona.defined(definition));
        });
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
        gone.forEach(request -> requests.remove(id, request));
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
