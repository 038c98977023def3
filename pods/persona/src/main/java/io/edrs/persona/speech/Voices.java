package io.edrs.persona.speech;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.DocumentStore;
import io.edrs.schema.persona.PersonaProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** How each persona sounds; one that nobody gave a voice has a plain one in its language. */
@Singleton
final class Voices {

    private static final String NAME = "voices";
    private static final int MOST = 500;

    /** @param voiceId the persona's id */
    record Named(String voiceId, SpokenVoice voice) {}

    private final DocumentStore documents;
    private final Table<PersonaProfile> personas;

    Voices(DocumentStore documents, Tables tables) {
        this.documents = documents;
        this.personas = tables.open(PersonaProfile.TABLE, PersonaProfile.class);
    }

    SpokenVoice of(String tenant, String personaId) {
        return find(tenant, personaId).orElseGet(() -> new SpokenVoice(personas.find(PersonaProfile.key(tenant, personaId))
                .map(PersonaProfile::language).orElse("en"), null, null, null));
    }

    Optional<SpokenVoice> find(String tenant, String personaId) {
        return documents.find(tenant, NAME, personaId).map(this::read);
    }

    List<Named> all(String tenant) {
        return documents.list(tenant, NAME, java.util.Map.of(), null, MOST).stream().map(document -> new Named(document.id(), read(document))).toList();
    }

    void keep(String tenant, String personaId, SpokenVoice voice) {
        documents.put(tenant, NAME, personaId, EventJson.write(voice));
    }

    boolean delete(String tenant, String personaId) {
        return documents.delete(tenant, NAME, personaId);
    }

    private SpokenVoice read(DocumentStore.Document document) {
        return EventJson.read(document.json(), SpokenVoice.class);
    }
}
