package io.edrs.memory.working;

import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Forgetful;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** Loses what was set down for a conversation; before its turns go, which would clear it uncounted. */
@Singleton
@Order(-1)
final class WorkingForgetting implements Forgetful {

    private final WorkingMemory memory;

    WorkingForgetting(WorkingMemory memory) {
        this.memory = memory;
    }

    @Override
    public String keeps() {
        return "items";
    }

    @Override
    public int forget(String tenant, Extent extent) {
        return extent instanceof OfConversation(var conversationId) ? memory.clear(tenant, conversationId) : 0;
    }

    @Override
    public int remaining(String tenant, Extent extent) {
        return extent instanceof OfConversation(var conversationId) ? memory.inMind(tenant, conversationId).items().size() : 0;
    }
}
