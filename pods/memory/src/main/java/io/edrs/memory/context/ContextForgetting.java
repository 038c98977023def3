package io.edrs.memory.context;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Forgetful;
import jakarta.inject.Singleton;

/** Loses the document of a conversation. */
@Singleton
final class ContextForgetting implements Forgetful {

    private final ContextStore store;

    ContextForgetting(ContextStore store) {
        this.store = store;
    }

    @Override
    public String keeps() {
        return "contexts";
    }

    @Override
    public int forget(String tenant, Extent extent) {
        return extent instanceof OfConversation(var conversationId) && store.delete(tenant, conversationId) ? 1 : 0;
    }

    @Override
    public int remaining(String tenant, Extent extent) {
        return extent instanceof OfConversation(var conversationId) && store.find(tenant, conversationId).isPresent() ? 1 : 0;
    }
}
