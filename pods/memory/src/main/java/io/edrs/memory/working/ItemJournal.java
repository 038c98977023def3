package io.edrs.memory.working;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.store.Journal;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Every item, one stream per conversation. */
@Singleton
final class ItemJournal {

    static final String NAME = "working";
    // More than fit in mind, because newer and less important ones may have been let go.
    private static final int READ_FACTOR = 4;

    private record Body(String text, int priority) {}

    private final Journal journal;
    private final WorkingConfig config;
    private final ObjectMapper mapper = EventJson.mapper();

    ItemJournal(Journal journal, WorkingConfig config) {
        this.journal = journal;
        this.config = config;
    }

    void append(String tenant, UUID conversationId, Item item) {
        try {
            var json = mapper.writeValueAsString(new Body(item.text(), item.priority()));
            journal.append(tenant, NAME, List.of(new Journal.Entry(
                    conversationId.toString(), item.id(), item.at(), json, item.at().plus(config.retention()))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest items, newest first. */
    List<Item> latest(String tenant, UUID conversationId) {
        return journal.latest(tenant, NAME, conversationId.toString(), null, READ_FACTOR * config.mostItems()).stream()
                .map(this::read).toList();
    }

    int delete(String tenant, UUID conversationId) {
        return journal.delete(tenant, NAME, conversationId.toString());
    }

    private Item read(Journal.Entry entry) {
        try {
            var body = mapper.readValue(entry.json(), Body.class);
            return new Item(entry.id(), body.text(), body.priority(), entry.at());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
