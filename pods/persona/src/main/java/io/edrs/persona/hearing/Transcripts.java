package io.edrs.persona.hearing;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What was written down, until its speaker is forgotten. */
@Singleton
final class Transcripts {

    private static final String NAME = "transcripts";

    private final DocumentStore documents;

    Transcripts(DocumentStore documents) {
        this.documents = documents;
    }

    void keep(String tenant, Transcript transcript) {
        documents.put(tenant, NAME, transcript.transcriptId(), EventJson.write(transcript));
    }

    Optional<Transcript> find(String tenant, String id) {
        return documents.find(tenant, NAME, id).map(document -> {
            return EventJson.read(document.json(), Transcript.class);
        });
    }

    void forgetUser(String tenant, String userId) {
        documents.deleteWhere(tenant, NAME, Map.of("user_id", userId));
    }
}
