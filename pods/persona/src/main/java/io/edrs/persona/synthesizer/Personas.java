package io.edrs.persona.synthesizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The personas of each tenant; the default one is always there. */
@Singleton
final class Personas {

    /** @param version of the stored persona */
    record Stored(Persona persona, long version) {}

    static final int MOST = 500;
    private static final String COLLECTION = "personas";
    private static final int TRIES = 20;

    private final ObjectMapper json = EventJson.mapper();
    private final DocumentStore documents;

    Personas(DocumentStore documents) {
        this.documents = documents;
    }

    Optional<Stored> find(String tenant, String id) {
        return id.equals(Persona.EDRS.id())
                ? Optional.of(read(documents.insertIfAbsent(tenant, COLLECTION, id, write(Persona.EDRS))))
                : documents.find(tenant, COLLECTION, id).map(this::read);
    }

    Stored require(String tenant, String id) {
        return find(tenant, id).orElseThrow(() -> new EdrsException(PersonaError.PERSONA_NOT_FOUND,
                "There is no persona '%s'; GET /api/v1/personas lists those there are.".formatted(id)));
    }

    List<Stored> all(String tenant) {
        find(tenant, Persona.EDRS.id());
        return documents.list(tenant, COLLECTION, Map.of(), null, MOST).stream().map(this::read).toList();
    }

    /** Inserts or changes the definition. */
    Stored define(String tenant, String id, Definition definition) {
        if (find(tenant, id).isEmpty()) {
            if (all(tenant).size() >= MOST) {
                throw new EdrsException(PersonaError.PERSONA_INVALID, "A tenant has at most %d personas.".formatted(MOST));
            }
            documents.insertIfAbsent(tenant, COLLECTION, id, write(Persona.blank(id)));
        }
        return change(tenant, id, persona -> persona.defined(definition));
    }

    /** Changes a persona, again from its latest state whenever somebody else was faster. */
    Stored change(String tenant, String id, UnaryOperator<Persona> change) {
        for (int left = TRIES; ; left--) {
            var stored = require(tenant, id);
            var changed = change.apply(stored.persona());
            if (changed.equals(stored.persona())) {
                return stored;
            }
            try {
                return read(documents.replace(tenant, COLLECTION, id, write(changed), stored.version()));
            } catch (EdrsException e) {
                if (e.code() != KernelError.VERSION_CONFLICT || left == 0) {
                    throw e;
                }
            }
        }
    }

    private Stored read(Document document) {
        try {
            return new Stored(json.readValue(document.json(), Persona.class), document.version());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Persona persona) {
        try {
            return json.writeValueAsString(persona);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
