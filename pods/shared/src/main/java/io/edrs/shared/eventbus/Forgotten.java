package io.edrs.shared.eventbus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.memory.MemoryForgotten;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is forgotten, by ids alone, so that events which the broker keeps for some days more are shown to nobody. */
@Singleton
final class Forgotten {

    private static final String NAME = "forgotten";
    private static final String UP_TO = "upTo";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final DocumentStore documents;

    Forgotten(DocumentStore documents) {
        this.documents = documents;
    }

    void note(String tenant, MemoryForgotten gone) {
        Stream.concat(gone.conversationIds().stream(), gone.eventIds().stream()).map(UUID::toString).forEach(id ->
                documents.put(tenant, NAME, id, "{\"%s\":\"%s\"}".formatted(UP_TO, gone.upTo())));
    }

    /** Whether an event may be seen: not when its conversation, its trace or itself was forgotten since. Good for one look. */
    Predicate<BaseEvent<?>> visible() {
        var known = new ConcurrentHashMap<String, Instant>();
        return event -> Stream.of(event.metadata().orderingKey(), event.metadata().correlationId(), event.eventId(), event.metadata().causationId())
                .filter(Objects::nonNull).map(Object::toString).distinct().filter(Forgotten::isId)
                .noneMatch(id -> !event.metadata().publishedAt().isAfter(known.computeIfAbsent(event.tenant() + "/" + id, unread -> upTo(event.tenant(), id))));
    }

    private static boolean isId(String text) {
        return text.length() == 36;
    }

    private Instant upTo(String tenant, String id) {
        return documents.find(tenant, NAME, id).map(found -> {
            try {
                return Instant.parse(MAPPER.readValue(found.json(), Map.class).get(UP_TO).toString());
            } catch (JsonProcessingException e) {
                throw new EdrsException(KernelError.UNEXPECTED, "What is forgotten could not be read: " + e.getOriginalMessage(), e);
            }
        }).orElse(Instant.MIN);
    }
}
