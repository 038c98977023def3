package io.edrs.reasoning.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Outcomes, changes and lessons of each tenant as documents. */
@Singleton
final class LearningRecords {

    private static final String OUTCOMES = "outcomes";
    private static final String CHANGES = "changes";
    private static final String LESSONS = "lessons";
    private static final int PAGE = 500;
    private static final int MOST = 5_000;

    private final DocumentStore store;
    private final ObjectMapper json = EventJson.mapper();

    LearningRecords(DocumentStore store) {
        this.store = store;
    }

    void save(String tenant, Outcome outcome) {
        store.put(tenant, OUTCOMES, outcome.messageId().toString(), write(outcome));
    }

    void save(String tenant, Change change) {
        store.put(tenant, CHANGES, change.id(), write(change));
    }

    void save(String tenant, Lesson lesson) {
        store.put(tenant, LESSONS, lesson.id(), write(lesson));
    }

    boolean delete(String tenant, String lesson) {
        return store.delete(tenant, LESSONS, lesson);
    }

    /** Oldest first. */
    List<Lesson> lessons(String tenant) {
        return all(tenant, LESSONS, Map.of(), Lesson.class);
    }

    List<Outcome> outcomes(String tenant, String engine) {
        return all(tenant, OUTCOMES, Map.of("engine", engine), Outcome.class);
    }

    /** Oldest first, engine by engine. */
    List<Change> changes(String tenant) {
        return all(tenant, CHANGES, Map.of(), Change.class);
    }

    private <T> List<T> all(String tenant, String collection, Map<String, String> equalTo, Class<T> type) {
        var found = new ArrayList<T>();
        String after = null;
        for (var page = store.list(tenant, collection, equalTo, null, PAGE); !page.isEmpty() && found.size() < MOST; page = store.list(tenant, collection, equalTo, after, PAGE)) {
            page.forEach(document -> found.add(read(document.json(), type)));
            after = page.getLast().id();
        }
        return found;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "What was learned could not be written.", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "What was learned could not be read: " + e.getOriginalMessage(), e);
        }
    }
}
