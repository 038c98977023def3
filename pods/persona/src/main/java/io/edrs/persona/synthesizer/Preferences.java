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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What users want, by persona and user; saying it again changes nothing. */
@Singleton
final class Preferences {

    private static final String COLLECTION = "preferences";
    private static final int PAGE = 500;
    private static final int TRIES = 20;

    private final ObjectMapper json = EventJson.mapper();
    private final DocumentStore documents;

    Preferences(DocumentStore documents) {
        this.documents = documents;
    }

    Map<String, String> of(String tenant, String personaId, String userId) {
        return documents.find(tenant, COLLECTION, id(personaId, userId)).map(this::read).map(Learned::values).orElse(Map.of());
    }

    /** Value by name, by user. */
    Map<String, Map<String, String>> ofAll(String tenant, String personaId) {
        var byUser = new TreeMap<String, Map<String, String>>();
        String after = null;
        while (true) {
            var page = documents.list(tenant, COLLECTION, Map.of("persona_id", personaId), after, PAGE);
            page.stream().map(this::read).forEach(learned -> byUser.put(learned.userId(), learned.values()));
            if (page.size() < PAGE) {
                return byUser;
            }
            after = page.getLast().id();
        }
    }

    void learn(String tenant, String personaId, String userId, Map<String, String> said, UUID event) {
        var id = id(personaId, userId);
        for (int left = TRIES; ; left--) {
            var document = documents.insertIfAbsent(tenant, COLLECTION, id,
                    write(new Learned(personaId, userId, Map.of(), Map.of())));
            var learned = read(document);
            for (var preference : said.entrySet()) {
                learned = learned.with(preference.getKey(), preference.getValue(), event);
            }
            try {
                documents.replace(tenant, COLLECTION, id, write(learned), document.version());
                return;
            } catch (EdrsException e) {
                if (e.code() != KernelError.VERSION_CONFLICT || left == 0) {
                    throw e;
                }
            }
        }
    }

    private static String id(String personaId, String userId) {
        return personaId + "/" + userId;
    }

    private Learned read(Document document) {
        try {
            return json.readValue(document.json(), Learned.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Learned learned) {
        try {
            return json.writeValueAsString(learned);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
