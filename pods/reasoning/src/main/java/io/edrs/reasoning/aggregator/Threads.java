package io.edrs.reasoning.aggregator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.edrs.schema.memory.Turn;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest turns of conversations this process has answered in, so that a follow-up is understood without asking memory first. */
@Singleton
final class Threads {

    private static final int KEPT = 40;

    private record Thread(UUID lastAnswer, List<Turn> turns) {}

    private final Cache<UUID, Thread> threads = Caffeine.newBuilder()
            .maximumSize(20_000).expireAfterAccess(Duration.ofHours(1)).build();

    /** The turns up to that answer; empty when this process has not seen the conversation that far. */
    Optional<List<Turn>> upTo(UUID conversation, @Nullable UUID lastAnswer) {
        if (lastAnswer == null) {
            return Optional.of(List.of());
        }
        return Optional.ofNullable(threads.getIfPresent(conversation))
                .filter(thread -> thread.lastAnswer().equals(lastAnswer))
                .map(Thread::turns);
    }

    void answered(UUID conversation, UUID answer, List<Turn> before, Turn question, Turn reply) {
        var turns = Stream.concat(before.stream(), Stream.of(question, reply)).toList();
        threads.put(conversation, new Thread(answer, turns.subList(Math.max(0, turns.size() - KEPT), turns.size())));
    }
}
