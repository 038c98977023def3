package io.edrs.platform.kernel.dispatch;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.record.Attempts;
import io.edrs.platform.kernel.record.Attempts.Failure;
import io.edrs.platform.kernel.transport.Delivery;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.EventCatalog;
import io.edrs.schema.EventIds;
import io.edrs.schema.Metadata;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.shared.AskFailed;
import io.edrs.schema.shared.EventDeadLettered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an event whose handling failed. */
@Singleton
final class Failures {

    private final Attempts attempts;
    private final EventPublisher publisher;
    private final DispatchConfig config;
    private final Clock clock;


    Failures(Attempts attempts, EventPublisher publisher, DispatchConfig config, Clock clock) {
        this.attempts = attempts;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;

    }

    /** Counts the failure; dead-letters the event when it is final or has failed too often. True when it is to be retried. */
    boolean retry(HandlerBinding binding, BaseEvent<?> event, Delivery delivery, EdrsException error) {
        var failure = error.category().isFinal()
                ? new Failure(1, error.getMessage())
                : attempts.countFailure(event.tenant(), binding.name(), event.eventId(), error.getMessage());
        if (!error.category().isFinal() && failure.count() < config.maxAttempts()) {
            return true;
        }
        publisher.publish(deadLetter(binding.service(), event.tenant(), Optional.of(event), delivery, error, failure));
        attempts.clear(event.tenant(), binding.name(), event.eventId());
        return false;
    }

    /** Forgets earlier failures after a success. */
    void recovered(HandlerBinding binding, BaseEvent<?> event) {
        attempts.clear(event.tenant(), binding.name(), event.eventId());
    }

    /** Dead-letters bytes that are no event. */
    void unreadable(String service, Delivery delivery, EdrsException error, String owner) {
        publisher.publish(deadLetter(service, owner, Optional.empty(), delivery, error, new Failure(1, error.getMessage())));
    }

    /** Tells the asker that its ask failed. */
    void refuse(HandlerBinding binding, BaseEvent<?> ask, EdrsException error) {
        var reply = new AskFailed(binding.service(), error.code().name(), error.category().name(), error.getMessage());
        var metadata = metadata(ask.tenant(), ask.metadata().correlationId(), ask.eventId(), null, reply);
        publisher.publishTo(event(EventIds.derive(ask.eventId(), binding.name() + "/failed", 0), binding.service(),
                ask.priority(), reply, metadata), ask.metadata().replyTo());
    }

    static EdrsException asEdrs(Throwable thrown) {
        return thrown instanceof EdrsException known ? known : new EdrsException(KernelError.UNEXPECTED,
                "%s: %s".formatted(thrown.getClass().getSimpleName(), thrown.getMessage()), thrown);
    }

    static boolean isAway(EdrsException error) {
        return error.category() == Category.UNAVAILABLE;
    }

    private BaseEvent<Payload> deadLetter(String service, String tenant, Optional<BaseEvent<?>> event, Delivery delivery,
            EdrsException error, Failure failure) {
        var bytes = delivery.body();
        var origin = event.map(BaseEvent::eventId).orElseGet(() -> UUID.nameUUIDFromBytes(bytes));
        var letter = new EventDeadLettered(tenant, delivery.topic(), event.map(BaseEvent::eventType).orElse(""),
                origin.toString(), service, error.code().name(), error.category().name(), error.getMessage(),
                failure.firstCause(), failure.count(), Base64.getEncoder().encodeToString(bytes));
        var root = event.map(cause -> cause.metadata().correlationId()).orElse(origin);
        var id = EventIds.derive(origin, service + "/dead/" + clock.millis() / 1000, 0);
        return event(id, service, event.map(BaseEvent::priority).orElse(Priority.NORMAL), letter,
                metadata(tenant, root, origin, letter.orderingKey(), letter));
    }

    private BaseEvent<Payload> event(UUID id, String service, Priority priority, Payload payload, Metadata metadata) {
        return new BaseEvent<>(id, service, EventCatalog.typeOf(payload.getClass()).value(), priority, payload, metadata);
    }

    private Metadata metadata(String tenant, UUID root, UUID cause, @Nullable String key, Payload payload) {
        return new Metadata(tenant, root, cause, key, null, null, null, null, null, clock.instant(),
                EventCatalog.typeOf(payload.getClass()).version(), 1, 1, null);
    }
}
