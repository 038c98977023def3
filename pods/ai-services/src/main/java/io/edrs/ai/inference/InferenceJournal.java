package io.edrs.ai.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.DocumentStore;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One entry per request and step. */
@Singleton
final class InferenceJournal {

    static final String COLLECTION = "inference_journal";

    /** Far longer than the topics keep what could ask again, dead letters included. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final ObjectMapper json = EventJson.mapper();
    private final DocumentStore documents;
    private final Clock clock;

    InferenceJournal(DocumentStore documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    JournalEntry find(String tenant, CompletionRequested request) {
        return documents.find(tenant, COLLECTION, id(request)).map(document -> read(document.json())).orElse(JournalEntry.NONE);
    }

    Optional<Written> result(String tenant, CompletionRequested request) {
        return Optional.ofNullable(find(tenant, request).result());
    }

    /** Durable when it returns. */
    JournalEntry put(String tenant, CompletionRequested request, JournalEntry entry) {
        try {
            documents.put(tenant, COLLECTION, id(request), json.writeValueAsString(entry), clock.instant().plus(KEPT));
            return entry;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(CompletionRequested request) {
        return request.requestId() + "/" + request.step();
    }

    private JournalEntry read(String text) {
        try {
            return json.readValue(text, JournalEntry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
