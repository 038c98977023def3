package io.edrs.shared.eventbus;

import io.edrs.platform.kernel.codec.EventCodec;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.service.ServiceCatalogue;
import io.edrs.platform.kernel.transport.OutgoingMessage;
import io.edrs.platform.kernel.transport.Transport;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.Topics;
import io.edrs.schema.shared.EventDeadLettered;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Gives dead letters back, unchanged, to the service that gave up. */
@Singleton
final class Replays {

    private final Transport transport;
    private final EventCodec codec;
    private final ServiceCatalogue catalogue;

    Replays(Transport transport, EventCodec codec, ServiceCatalogue catalogue) {
        this.transport = transport;
        this.codec = codec;
        this.catalogue = catalogue;
    }

    /** @param originEventId the event that is handled again */
    record Replayed(UUID deadLetterId, String originEventId, String service) {}

    record Refused(UUID deadLetterId, String reason) {}

    /** What a replay of several did. @param left how many more there are; call again for those */
    record Outcome(List<Replayed> replayed, List<Refused> refused, int left) {}

    /** Throws {@code DEAD_LETTER_NOT_REPLAYABLE} when it cannot help. */
    Replayed replay(BaseEvent<?> deadLetter) {
        var letter = (EventDeadLettered) deadLetter.payload();
        var bytes = DeadLetter.original(deadLetter);
        var original = readable(letter, bytes);
        if (!original.tenant().equals(deadLetter.tenant())) {
            throw refusal("The letter is of tenant '%s', its event of '%s'.".formatted(deadLetter.tenant(), original.tenant()));
        }
        requireHandled(letter.service(), original);
        transport.publish(List.of(new OutgoingMessage(Topics.retry(letter.service()), null, original.metadata().orderingKey(), bytes)));
        return new Replayed(deadLetter.eventId(), letter.originEventId(), letter.service());
    }

    /** Each event once per service, the oldest letters of the given ones first. */
    Outcome replay(List<BaseEvent<?>> newestFirst, int limit) {
        var replayed = new ArrayList<Replayed>();
        var refused = new ArrayList<Refused>();
        var seen = new HashSet<String>();
        var due = newestFirst.reversed().stream().filter(event -> event.payload() instanceof EventDeadLettered letter
                && seen.add(letter.service() + "/" + letter.originEventId())).toList();
        due.stream().limit(limit).forEach(letter -> {
            try {
                replayed.add(replay(letter));
            } catch (EdrsException e) {
                refused.add(refusedOrThrow(letter, e));
            }
        });
        return new Outcome(replayed, refused, Math.max(0, due.size() - limit));
    }

    private static Refused refusedOrThrow(BaseEvent<?> letter, EdrsException error) {
        if (error.code() != EventBusError.DEAD_LETTER_NOT_REPLAYABLE) {
            throw error;
        }
        return new Refused(letter.eventId(), error.getMessage());
    }

    private BaseEvent<?> readable(EventDeadLettered letter, byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (EdrsException e) {
            throw refusal("What '%s' could not deal with is no readable event, so it would fail again: %s"
                    .formatted(letter.service(), e.getMessage()));
        }
    }

    private void requireHandled(String service, BaseEvent<?> original) {
        var handles = catalogue.all().stream().filter(info -> info.name().equals(service))
                .flatMap(info -> info.durableTypes().stream())
                .anyMatch(type -> EventCatalog.typeOf(type).value().equals(original.eventType()));
        if (!handles) {
            throw refusal("No service '%s' of this version takes %s; a function's letters are replayed by sending the event again."
                    .formatted(service, original.eventType()));
        }
    }

    private static EdrsException refusal(String message) {
        return new EdrsException(EventBusError.DEAD_LETTER_NOT_REPLAYABLE, message);
    }
}
