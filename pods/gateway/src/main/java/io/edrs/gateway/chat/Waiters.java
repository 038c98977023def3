package io.edrs.gateway.chat;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Requests of this process that wait for an answer, told of it by whichever copy comes first. */
@Singleton
final class Waiters {

    private final ConcurrentHashMap<UUID, Set<Consumer<Answer>>> waiting = new ConcurrentHashMap<>();

    void add(UUID messageId, Consumer<Answer> waiter) {
        waiting.computeIfAbsent(messageId, id -> ConcurrentHashMap.newKeySet()).add(waiter);
    }

    void remove(UUID messageId, Consumer<Answer> waiter) {
        waiting.computeIfPresent(messageId, (id, set) -> {
            set.remove(waiter);
            return set.isEmpty() ? null : set;
        });
    }

    void tell(Answer answer) {
        waiting.getOrDefault(answer.messageId(), Set.of()).forEach(waiter -> waiter.accept(answer));
    }
}
