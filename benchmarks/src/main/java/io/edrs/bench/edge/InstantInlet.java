package io.edrs.bench.edge;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventIds;
import io.edrs.schema.Metadata;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Answers every question at the moment it enters, on the thread that brought it. */
@Singleton
@Replaces(Inlet.class)
@Requires(property = "edrs.bench.edge")
final class InstantInlet implements Inlet {

    private static final String ANSWER = "Ines Okafor supervises the relay station at Quilby, as the table of stations says.";

    private final Map<UUID, Consumer<BaseEvent<?>>> ears = new ConcurrentHashMap<>();
    private final Clock clock;

    InstantInlet(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void accept(Entry entry) {
        if (entry.payload() instanceof RequestReceived asked && ears.get(entry.eventId()) instanceof Consumer<BaseEvent<?>> ear) {
            var answer = new AnswerCompleted(asked.conversationId(), entry.eventId(), asked.personaId(), asked.userId(), asked.text(), ANSWER,
                    List.of(), List.of(), 0.9, "standard", List.of(), 2, 2, Map.of());
            var id = EventIds.derive(entry.eventId(), "answer", 0);
            ear.accept(new BaseEvent<>(id, "bench.edge", "reasoning.answer_completed", entry.priority(), answer,
                    new Metadata(entry.tenant(), entry.eventId(), entry.eventId(), asked.orderingKey(), null, null, null, null, null,
                            clock.instant(), 1, 2, 2, null)));
        }
    }

    @Override
    public Listening listen(UUID eventId, Consumer<BaseEvent<?>> listener) {
        ears.put(eventId, listener);
        return () -> ears.remove(eventId);
    }
}
