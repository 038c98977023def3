package io.edrs.gateway.chat;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.gateway.StopWish;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Tells whoever works on an answer that it is no longer wanted. */
@Singleton
final class Stopping {

    private final Table<StopWish> wishes;
    private final ChatStore store;
    private final Clock clock;

    Stopping(Tables tables, ChatStore store, Clock clock) {
        this.wishes = tables.open(StopWish.TABLE, StopWish.class);
        this.store = store;
        this.clock = clock;
    }

    /** False when the answer is there already. */
    boolean stop(String tenant, Message message) {
        if (store.findAnswer(tenant, message.messageId()).isPresent()) {
            return false;
        }
        wishes.put(StopWish.key(tenant, message.messageId()), new StopWish(message.messageId(), clock.instant()));
        // It may have come meanwhile, and then nobody else removes the wish.
        if (store.findAnswer(tenant, message.messageId()).isPresent()) {
            settled(tenant, message.messageId());
        }
        return true;
    }

    /** The answer is on record. */
    void settled(String tenant, UUID messageId) {
        if (wishes.find(StopWish.key(tenant, messageId)).isPresent()) {
            wishes.remove(StopWish.key(tenant, messageId));
        }
    }
}
