package io.edrs.memory.causaltrace;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.relational.GroupedWrites;
import io.edrs.platform.relational.TenantTransactions;
import io.edrs.schema.BaseEvent;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lineage of events: each once, however often it is heard, and none of what is forgotten. */
@Singleton
final class Lineage {

    private final TenantTransactions transactions;
    private final GroupedWrites grouped;
    private final TraceRepository repository;

    Lineage(@Named("memory-causaltrace") TenantTransactions transactions, TraceRepository repository) {
        this.transactions = transactions;
        this.grouped = transactions.grouped(repository::lock);
        this.repository = repository;
    }

    /** @param detail what the event rests on */
    void record(BaseEvent<?> event, @Nullable UUID conversationId, @Nullable String userId, Map<String, ?> detail) {
        var metadata = event.metadata();
        var saidAt = metadata.publishedAt().truncatedTo(ChronoUnit.MICROS);
        var trace = metadata.correlationId() == null ? event.eventId() : metadata.correlationId();
        var whats = List.of("conversation/" + conversationId, "turn/" + event.eventId(), "turn/" + trace, "user/" + userId);
        var written = EventJson.write(detail);
        grouped.write(event.tenant(), () -> repository.insertUnlessForgotten(event.eventId(), trace, metadata.causationId(), event.eventType(),
                event.sourceContainer(), conversationId, userId, saidAt, metadata.hops(), written, whats));
    }

    List<TraceEvent> of(String tenant, UUID traceId) {
        return transactions.read(tenant, () -> repository.ofTrace(traceId));
    }

    /** The questions of a conversation, newest first. */
    List<TraceEvent> questions(String tenant, UUID conversationId, int most) {
        return transactions.read(tenant, () -> repository.questions(conversationId, most));
    }

    int expire(String tenant, Instant before) {
        return transactions.write(tenant, () -> repository.deleteBefore(before));
    }
}
