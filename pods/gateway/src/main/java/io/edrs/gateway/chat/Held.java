package io.edrs.gateway.chat;

import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.schema.persona.HeldConversation;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Which conversations a person holds, as every process knows. */
@Singleton
final class Held {

    private final Table<HeldConversation> table;

    Held(Tables tables) {
        this.table = tables.open(HeldConversation.TABLE, HeldConversation.class);
    }

    Optional<HeldConversation> find(String tenant, UUID conversation) {
        return table.find(HeldConversation.key(tenant, conversation));
    }

    /** Calls back with the row's key whenever a person takes a conversation or gives it back. */
    void onChange(Consumer<String> listener) {
        table.onChange((key, held) -> listener.accept(key));
    }
}
