package io.edrs.persona.human;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.HeldConversation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells every process which conversations a person holds. */
@Singleton
final class Holding {

    private final Table<HeldConversation> table;
    private final Clock clock;

    Holding(Tables tables, Clock clock) {
        this.table = tables.open(HeldConversation.TABLE, HeldConversation.class);
        this.clock = clock;
    }

    /** Whoever holds the conversation by another hand-over. */
    Optional<HeldConversation> other(String tenant, Item item) {
        return find(tenant, item).filter(held -> !held.handoverId().equals(item.id()));
    }

    void hold(String tenant, Item item) {
        if (item.conversationId() != null && item.assignee() != null) {
            table.put(HeldConversation.key(tenant, item.conversationId()), new HeldConversation(item.id(), item.conversationId(), item.assignee(),
                    Objects.requireNonNullElseGet(item.decidedAt(), clock::instant)));
        }
    }

    void release(String tenant, Item item) {
        find(tenant, item).filter(held -> held.handoverId().equals(item.id())).ifPresent(held -> table.remove(HeldConversation.key(tenant, held.conversationId())));
    }

    /** Nobody holds what was forgotten. */
    void release(String tenant, UUID conversationId) {
        if (table.find(HeldConversation.key(tenant, conversationId)).isPresent()) {
            table.remove(HeldConversation.key(tenant, conversationId));
        }
    }

    /** The hand-overs by which conversations of the tenant are held. */
    List<HeldConversation> all(String tenant) {
        var prefix = tenant + "/";
        return table.all().entrySet().stream().filter(row -> row.getKey().startsWith(prefix)).map(Map.Entry::getValue).toList();
    }

    private Optional<HeldConversation> find(String tenant, Item item) {
        return item.conversationId() == null ? Optional.empty() : table.find(HeldConversation.key(tenant, item.conversationId()));
    }
}
