package io.edrs.persona.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** What was written down, until its speaker is forgotten. */
@Singleton
final class Transcripts {

    private static final String NAME = "transcripts";

    private final DocumentStore documents;
    private final ObjectMapper mapper = EventJson.mapper();

    Transcripts(DocumentStore documents) {
        this.documents = documents;
    }

    void keep(String tenant, Transcript transcript) {
        try {
            documents.put(tenant, NAME, transcript.transcriptId(), mapper.writeValueAsString(transcript));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Transcript> find(String tenant, String id) {
        return documents.find(tenant, NAME, id).map(document -> {
            try {
                return mapper.readValue(document.json(), Transcript.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void forgetUser(String tenant, String userId) {
        documents.deleteWhere(tenant, NAME, Map.of("user_id", userId));
    }
}
