package io.edrs.memory.working;

import io.edrs.memory.Kept;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The items in mind as other services of the pod see them. */
@Singleton
final class KeptInMind implements Kept {

    private final WorkingMemory memory;

    KeptInMind(WorkingMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Kept.Item> items(String tenant, UUID conversationId) {
        return memory.inMind(tenant, conversationId).items().stream()
                .map(item -> new Kept.Item(item.id(), item.text(), item.priority(), item.at())).toList();
    }
}
